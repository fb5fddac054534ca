package io.herd.report.metric;

import static io.herd.report.metric.Better.HIGHER;
import static io.herd.report.metric.Better.LOWER;
import static io.herd.report.metric.Better.NEITHER;

import io.herd.report.result.Measured;
import io.herd.report.result.ProcessUse;
import io.herd.report.result.RunResult;
import io.herd.report.result.Series;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** The metrics of a run. "Per request" divides by the answers within the measured window. */
public final class Metrics {
  /** Answers per second within the window, by the clock. */
  public static final Metric RATE =
      new Metric("rate.achieved", "rate achieved", "rate/s", Unit.PER_SECOND, NEITHER,
          run -> ratio(done(run), run.measured().windowSeconds()));

  /**
   * utime + stime of the herd's processes, without their JIT compiler's threads where these can be
   * told apart: what it takes depends on how long a run lasts.
   */
  public static final Metric CPU =
      new Metric("cpu.per.request", "CPU per request", "CPU/req", Unit.CPU_MICROS, LOWER,
          run -> perRequest(run, ProcessUse::workMicros));

  /** The JIT compiler's part of utime + stime. */
  public static final Metric COMPILER =
      new Metric("cpu.compiler.per.request", "JIT compiler's CPU per request", "JIT/req",
          Unit.CPU_MICROS, NEITHER, run -> perRequest(run, ProcessUse::compilerMicros));

  /** The greatest rate that kept the objective, where the run searched for it. */
  public static final Metric PEAK =
      new Metric("peak.rate", "peak rate under the objective", "peak/s", Unit.PER_SECOND, HIGHER,
          run -> run.measured().figure(Measured.PEAK_RATE));

  /** Share of the window in which the collector had stopped the herd. */
  public static final Metric PAUSES =
      new Metric("gc.pause.share", "share of the window in collector pauses", "GC pauses",
          Unit.SHARE, LOWER, Metrics::pauseShare);

  /** Bytes that the herd's threads allocated on the heap. */
  public static final Metric ALLOCATED =
      new Metric("allocated.per.request", "allocated per request", "alloc/req", Unit.BYTES,
          LOWER,
          run -> perRequest(run, herd -> asDouble(herd.allocatedBytes())));

  /** Voluntary and involuntary context switches of the herd. */
  public static final Metric SWITCHES =
      new Metric("switches.per.request", "context switches per request", "switches/req",
          Unit.MEAN_COUNT, LOWER,
          run -> perRequest(run, herd -> asDouble(herd.switches())));

  /** Resident memory of the herd at the end of the window. */
  public static final Metric RSS =
      new Metric("rss", "RSS", "RSS", Unit.BYTES, LOWER,
          run -> asDouble(run.measured().processes().herd().rssBytes()));

  /** Threads of the herd at the end of the window, as the kernel counts them. */
  public static final Metric THREADS =
      new Metric("threads", "threads", "threads", Unit.WHOLE, NEITHER,
          run -> run.measured().figure(Measured.THREADS));

  /** AT lines sent between servers, and to the tap, for each accepted update. */
  public static final Metric MESSAGES =
      new Metric("messages.per.update", "messages per update", "msgs/update",
          Unit.MEAN_COUNT, LOWER,
          run -> {
            var servers = run.measured().counters().servers();
            return ratio(servers.atSent(), servers.updatesAccepted());
          });

  /** Code lines of the transport: complexity is a result too. */
  public static final Metric CODE_LINES =
      new Metric("code.lines", "code lines", "code lines", Unit.WHOLE, LOWER,
          run -> asDouble(run.arm().codeLines()));

  /** Median from one server to the farthest, between the taps on both. */
  public static final Metric PROPAGATION_P50 = propagation(Percentile.P50);

  /** 99th percentile of the same. */
  public static final Metric PROPAGATION_P99 = propagation(Percentile.P99);

  /** Median propagation over the loopback's limit: hops x half a raw round trip. */
  public static final Metric PROPAGATION_MULTIPLE =
      new Metric("propagation.p50.multiple", "propagation over the loopback limit",
          "propagation/limit", Unit.TIMES, LOWER, run -> ratio(PROPAGATION_P50.of(run),
              run.measured().loopback().limitNanos(run.config().herd().hops())));

  /** Share of the machine's CPU time that the herd used, its compiler included. */
  public static final Metric UTILISATION =
      new Metric("cpu.utilisation", "share of the machine's CPU", "CPU share", Unit.SHARE, LOWER,
          run -> ratio(run.measured().processes().herd().cpuMicros(),
              run.measured().windowSeconds() * 1e6 * run.environment().machine().cores()));

  /** Share of the herd's CPU time that was spent in the kernel. */
  public static final Metric SYSTEM_SHARE =
      new Metric("cpu.system.share", "share of its CPU time in the kernel", "kernel", Unit.SHARE,
          NEITHER, run -> ratio(run.measured().processes().herd().systemMicros(),
              run.measured().processes().herd().cpuMicros()));

  private Metrics() {}

  /** done - intended of one command: IAMAT, WHATSAT. */
  public static Metric response(String command, Percentile percentile) {
    return new Metric(
        Series.response(command) + "." + key(percentile),
        command.toUpperCase(Locale.ROOT) + " response " + percentile.label(),
        command.toUpperCase(Locale.ROOT) + " " + percentile.label(),
        Unit.NANOS,
        LOWER,
        run -> quantile(run, Series.response(command), percentile));
  }

  /** The metrics that arms are compared by, the most noise-proof first. */
  public static List<Metric> compared() {
    return List.of(
        MESSAGES, ALLOCATED, SWITCHES, CPU, response("IAMAT", Percentile.P50),
        response("IAMAT", Percentile.P99), PROPAGATION_P50, PROPAGATION_P99, RSS);
  }

  /** Every metric of a run, for the given commands. */
  public static List<Metric> all(List<String> commands) {
    var responses = commands.stream()
        .flatMap(command -> Stream.of(Percentile.values()).map(p -> response(command, p)));
    return Stream.of(
        Stream.of(RATE),
        responses,
        Stream.of(PROPAGATION_P50, PROPAGATION_P99, PROPAGATION_MULTIPLE, CPU, COMPILER,
            ALLOCATED, SWITCHES, UTILISATION, SYSTEM_SHARE, PAUSES, PEAK, RSS, THREADS,
            MESSAGES, CODE_LINES))
        .flatMap(Function.identity())
        .toList();
  }

  private static Metric propagation(Percentile percentile) {
    return new Metric(
        "propagation." + key(percentile),
        "propagation " + percentile.label(),
        "propagation " + percentile.label(),
        Unit.NANOS,
        LOWER,
        run -> quantile(run, Series.PROPAGATION, percentile));
  }

  private static OptionalDouble quantile(RunResult run, String series, Percentile percentile) {
    return run.measured().latency(series)
        .map(latency -> OptionalDouble.of(percentile.of(latency)))
        .orElse(OptionalDouble.empty());
  }

  private static String key(Percentile percentile) {
    return percentile.label().replace(".", "");
  }

  private static OptionalDouble perRequest(
      RunResult run, Function<ProcessUse, OptionalDouble> amount) {
    var total = amount.apply(run.measured().processes().herd());
    return total.isPresent() ? ratio(total.getAsDouble(), done(run)) : total;
  }

  private static OptionalDouble pauseShare(RunResult run) {
    var millis = run.measured().processes().herd().gc().totalMillis();
    return millis.isPresent()
        ? OptionalDouble.of(millis.getAsDouble() / 1e3 / run.measured().windowSeconds())
        : millis;
  }

  private static double done(RunResult run) {
    return (double) run.measured().counters().requests().doneInWindow();
  }

  private static OptionalDouble ratio(double above, double below) {
    return below > 0 ? OptionalDouble.of(above / below) : OptionalDouble.empty();
  }

  private static OptionalDouble ratio(OptionalDouble above, OptionalDouble below) {
    return above.isPresent() && below.isPresent()
        ? ratio(above.getAsDouble(), below.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble ratio(OptionalDouble above, double below) {
    return above.isPresent() ? ratio(above.getAsDouble(), below) : above;
  }

  private static OptionalDouble ratio(OptionalLong above, OptionalLong below) {
    return ratio(asDouble(above), asDouble(below));
  }

  private static OptionalDouble asDouble(OptionalLong number) {
    return number.isPresent() ? OptionalDouble.of((double) number.getAsLong())
        : OptionalDouble.empty();
  }
}
