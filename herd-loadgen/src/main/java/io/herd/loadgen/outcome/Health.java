package io.herd.loadgen.outcome;

import io.herd.loadgen.health.Vitals;

/**
 * How the generator itself fared in the measured time.
 *
 * @param processors that it may use
 * @param used its length, and the processor time and collections in it
 * @param busiestLoop the largest share of that time for which one event loop was on a processor
 * @param timerSlackNanos how late the system may wake an event loop; -1 if it does not tell
 * @param lag sent - intended of all measured requests
 * @param hiccups how much longer than a millisecond sleeps of a millisecond took, from the window's
 *     start to the end of the drain
 */
public record Health(
    int processors,
    Vitals used,
    double busiestLoop,
    long timerSlackNanos,
    Distribution lag,
    Distribution hiccups) {}
