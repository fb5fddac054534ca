/** Tests of the staged transport. */
@NullMarked
package io.herd.staged;

import org.jspecify.annotations.NullMarked;
