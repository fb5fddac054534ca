/** Many runs, one for each seed: what they found, and how little of one is needed to find it. */
@NullMarked
package io.herd.sim.campaign;

import org.jspecify.annotations.NullMarked;
