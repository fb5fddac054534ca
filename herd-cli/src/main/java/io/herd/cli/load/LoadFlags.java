package io.herd.cli.load;

import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Connections;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Mix;
import io.herd.loadgen.spec.Pace;
import io.herd.loadgen.spec.Phases;
import io.herd.loadgen.spec.SpecFile;
import io.herd.loadgen.spec.TapSpec;
import io.herd.loadgen.spec.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of a load, or the file that has them all. */
final class LoadFlags {
  private static final int IN_FLIGHT_CAP = 65_536;

  @Option(
      names = "--targets",
      split = ",",
      paramLabel = "HOST:PORT",
      converter = TargetConverter.class,
      description = "Client ports of the herd's servers.")
  private List<Target> targets = new ArrayList<>();

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "A JSON file with the whole load; excludes the other flags.")
  private @Nullable Path spec;

  @Option(
      names = "--rate",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Requests per second over all connections. Default: ${DEFAULT-VALUE}.")
  private double rate;

  @Option(names = "--poisson", description = "Exponential gaps instead of equal ones.")
  private boolean poisson;

  @Option(
      names = "--closed",
      paramLabel = "N",
      description = "Closed loop: N requests in flight on each connection, "
          + "as fast as replies come.")
  private @Nullable Integer closed;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Replay recorded positions, CSV or GPX, instead of made ones.")
  private @Nullable Path trace;

  @Option(
      names = "--speed-up",
      defaultValue = "1",
      paramLabel = "N",
      description = "How much faster than recorded. Default: ${DEFAULT-VALUE}.")
  private double speedUp;

  @Option(
      names = "--duration",
      defaultValue = "10s",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Measured time, such as 10s, 500ms or 2m. Default: ${DEFAULT-VALUE}.")
  private Duration duration = Duration.ZERO;

  @Option(
      names = "--warm-up",
      defaultValue = "2s",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Sent before it and recorded apart. Default: ${DEFAULT-VALUE}.")
  private Duration warmUp = Duration.ZERO;

  @Option(
      names = "--drain",
      defaultValue = "5s",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "How long to wait for late replies. Default: ${DEFAULT-VALUE}.")
  private Duration drain = Duration.ZERO;

  @Option(
      names = "--connections",
      defaultValue = "50",
      paramLabel = "N",
      description = "Spread over the targets in turn. Default: ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--clients",
      defaultValue = "5000",
      paramLabel = "N",
      description = "Moving clients: on foot, on bikes and in cars. Default: ${DEFAULT-VALUE}.")
  private int clients;

  @Option(
      names = "--whatsat",
      defaultValue = "0",
      paramLabel = "SHARE",
      description = "Share of WHATSAT among the requests. Default: ${DEFAULT-VALUE}.")
  private double whatsat;

  @Option(
      names = "--write-once",
      paramLabel = "SHARE",
      description = "Share of IAMAT with an id of its own. Default: 0, with taps 1.")
  private @Nullable Double writeOnce;

  @Option(
      names = "--tap",
      paramLabel = "SERVER=HOST:PORT",
      converter = {NameConverter.class, TargetConverter.class},
      description = "Join the herd as a neighbour of this server, at its peer port, "
          + "and time updates there.")
  private Map<String, Target> taps = new LinkedHashMap<>();

  @Option(
      names = "--loops",
      defaultValue = "1",
      paramLabel = "N",
      description = "Event loop threads of the generator. Default: ${DEFAULT-VALUE}.")
  private int loops;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Equal seeds send equal requests at equal times. Default: ${DEFAULT-VALUE}.")
  private long seed;

  LoadSpec spec() {
    if (spec != null) {
      return SpecFile.read(spec);
    }
    BadInput.unless(
        !targets.isEmpty(),
        "no targets; name the servers' client ports, such as --targets 127.0.0.1:12000");
    return new LoadSpec(
        targets,
        pace(),
        new Phases(trace == null ? warmUp.toMillis() : 0, duration.toMillis(), drain.toMillis()),
        new Connections(connections, 1, IN_FLIGHT_CAP, loops),
        new Mix(whatsat, 10, 5, writeOnceShare()),
        clients,
        seed,
        taps.entrySet().stream().map(tap -> new TapSpec(tap.getKey(), tap.getValue())).toList(),
        null,
        1_000);
  }

  private double writeOnceShare() {
    return writeOnce != null ? writeOnce : taps.isEmpty() ? 0 : 1;
  }

  private Pace pace() {
    if (trace != null) {
      return new Pace.Trace(trace.toString(), speedUp);
    }
    if (closed != null) {
      return new Pace.Closed(closed);
    }
    return poisson ? new Pace.Poisson(rate) : new Pace.Constant(rate);
  }
}
