/** Experiments before they run: what differs between arms, and what every trial of an arm does. */
@NullMarked
package io.herd.benchmarks.experiment.plan;

import org.jspecify.annotations.NullMarked;
