/** Event loops of the best kind that the machine has. */
@NullMarked
package io.herd.loadgen.net;

import org.jspecify.annotations.NullMarked;
