/** Servers and round trips of known cost, to measure the generator against. */
@NullMarked
package io.herd.loadgen.calibrate;

import org.jspecify.annotations.NullMarked;
