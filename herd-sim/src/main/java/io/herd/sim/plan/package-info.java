/** What a seed stands for: a herd, its network, and a list of inputs and faults, all of it data. */
@NullMarked
package io.herd.sim.plan;

import org.jspecify.annotations.NullMarked;
