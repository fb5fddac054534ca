package io.herd.report.guard;

import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import io.herd.report.result.Window;
import io.herd.report.stats.Trend;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Response and CPU per request must not still trend over the measured windows. A trend counts only
 * if it is both beyond chance and large: a small sure one does no harm, a large unsure one is
 * noise.
 *
 * @param z Mann-Kendall statistic beyond which a trend is no chance, e.g. 2.58 for 1 %
 * @param change relative change over the window that is still taken as steady
 * @param leastWindows with fewer windows nothing can be said
 */
public record SteadyState(double z, double change, int leastWindows) implements Guard {
  @Override
  public String name() {
    return "steady state";
  }

  @Override
  public Verdict check(RunResult run) {
    var windows = run.measured().windows().stream()
        .filter(window -> window.phase() == Window.Phase.MEASURED)
        .toList();
    var response = values(windows, Window::responseP50Nanos);
    if (response.length < leastWindows) {
      return new Verdict.Unknown(response.length + " measured windows; at least " + leastWindows
          + " are needed to see a trend");
    }
    var trend = Trend.of(response);
    var cpu = values(windows, Window::cpuMicrosPerRequest);
    var cpuTrend = cpu.length < leastWindows ? new Trend(0, 0) : Trend.of(cpu);
    return steady(cpuTrend) ? verdict("response p50", trend) : verdict("CPU per request", cpuTrend);
  }

  private boolean steady(Trend trend) {
    return Math.abs(trend.z()) <= z || Math.abs(trend.change()) <= change;
  }

  private Verdict verdict(String what, Trend trend) {
    return Figures.verdict(
        steady(trend),
        what + " changed by " + Figures.decimals(trend.change() * 100, 1)
            + " % over the measured windows, Mann-Kendall z = " + Figures.decimals(trend.z(), 1)
            + " (at most " + Figures.percent(change) + " where |z| > " + z + ")");
  }

  private static double[] values(List<Window> windows, Function<Window, OptionalDouble> value) {
    return windows.stream()
        .map(value)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }
}
