package io.herd.report.result;

import java.util.Map;

/**
 * The load that was asked for.
 *
 * @param ratePerSecond requests per second over all connections
 * @param schedule {@code constant}, {@code poisson} or another open schedule
 * @param connections client connections over all servers
 * @param mix share of each command, e.g. IAMAT 0.9, WHATSAT 0.1
 * @param clients distinct mobile clients
 * @param warmUpSeconds recorded, but not measured
 * @param windowSeconds measured
 * @param drainSeconds deadline for what is still in flight after the window
 * @param seeds every seed by its use, so that the run can be repeated
 */
public record Workload(
    double ratePerSecond,
    String schedule,
    int connections,
    Map<String, Double> mix,
    int clients,
    double warmUpSeconds,
    double windowSeconds,
    double drainSeconds,
    Map<String, Long> seeds) {
  public Workload {
    Require.finite("load.ratePerSecond", ratePerSecond);
    Require.text("load.schedule", schedule);
    Require.notNegative("load.connections", connections);
    Require.notNegative("load.clients", clients);
    Require.finite("load.warmUpSeconds", warmUpSeconds);
    Require.finite("load.windowSeconds", windowSeconds);
    Require.finite("load.drainSeconds", drainSeconds);
    mix = Require.ordered(mix);
    seeds = Require.ordered(seeds);
  }
}
