package io.herd.report.result;

/**
 * Everything that was counted.
 *
 * @param requests by the generator
 * @param inFlight by the generator
 * @param servers by the herd
 * @param tap by the tap
 */
public record Counters(
    Requests requests, InFlight inFlight, ServerCounters servers, TapCounters tap) {}
