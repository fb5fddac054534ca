package io.herd.benchmarks.speed;

import io.herd.report.stats.Interval;

/**
 * One server beside its reference. Rates are commands per second, CPU is microseconds of the
 * server's process per command; both are medians over the rounds, their ratios geometric means with
 * 95 % intervals.
 */
public record SpeedRow(
    String name,
    String reference,
    int inFlight,
    double rate,
    double referenceRate,
    Interval rateRatio,
    double cpuMicros,
    double referenceCpuMicros,
    Interval cpuRatio) {}
