/**
 * What a herd must do, written down a second time from the protocol alone and without any code of
 * the core: what the core does is held against it, line by line.
 */
@NullMarked
package io.herd.sim.oracle;

import org.jspecify.annotations.NullMarked;
