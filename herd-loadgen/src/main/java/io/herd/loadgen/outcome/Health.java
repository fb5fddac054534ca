package io.herd.loadgen.outcome;

import io.herd.loadgen.health.Vitals;

/**
 * How the generator itself fared while it sent.
 *
 * @param processors that it may use
 * @param used processor time and collections from the start to the end of the drain
 * @param busiestLoop the largest share of that time for which one event loop was on a processor
 * @param hiccups how much longer than a millisecond sleeps of a millisecond took
 */
public record Health(int processors, Vitals used, double busiestLoop, Distribution hiccups) {}
