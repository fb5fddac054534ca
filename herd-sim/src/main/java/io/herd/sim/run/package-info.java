/** Runs one plan: servers of the real core, their clients and whoever else comes. */
@NullMarked
package io.herd.sim.run;

import org.jspecify.annotations.NullMarked;
