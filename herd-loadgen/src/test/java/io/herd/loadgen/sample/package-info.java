/** Small servers to run the generator against. */
@NullMarked
package io.herd.loadgen.sample;

import org.jspecify.annotations.NullMarked;
