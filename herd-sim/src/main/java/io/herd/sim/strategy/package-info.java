/** Ways to keep servers in step, side by side on one lossy network in virtual time. */
@NullMarked
package io.herd.sim.strategy;

import org.jspecify.annotations.NullMarked;
