/** Floods of one update in graphs of up to a million servers, in virtual time. */
@NullMarked
package io.herd.sim.scale;

import org.jspecify.annotations.NullMarked;
