/**
 * The real core on a network that a seed decides, in virtual time: plans of inputs and faults, and
 * campaigns over many of them.
 */
@NullMarked
package io.herd.sim;

import org.jspecify.annotations.NullMarked;
