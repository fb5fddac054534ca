/** A neighbour that only listens, to see updates arrive at a server. */
@NullMarked
package io.herd.loadgen.tap;

import org.jspecify.annotations.NullMarked;
