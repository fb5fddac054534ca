/** A network in virtual time: one agenda of events, and pipes that carry bytes between two ends. */
@NullMarked
package io.herd.sim.net;

import org.jspecify.annotations.NullMarked;
