package io.herd.cli.compare;

import io.herd.benchmarks.experiment.Compare;
import io.herd.benchmarks.experiment.CompareOptions;
import io.herd.cli.ExitCodes;
import io.herd.cli.Screen;
import io.herd.core.Transport;
import io.herd.core.Transports;
import io.herd.core.topology.Topology;
import io.herd.report.ComparisonTable;
import io.herd.report.Report;
import io.herd.report.ResultStore;
import io.herd.report.guard.ArmStanding;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares transports on the five-server herd, and says so in a table, a page and an exit code. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the transports: the same five-server herd, the same load, real sockets, a fresh"
          + " JVM for the herd, the generator and the Places stub in every trial."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd compare",
      "  herd compare --quick",
      "  herd compare --transports netty-epoll,threads-virtual --blocks 8",
      "%nExit codes: 0 the comparison is valid, 1 a guard found it invalid, "
          + "2 it could not be run or judged (one block is too few for the noise)."
    })
public final class CompareCommand implements Callable<Integer> {
  private static final String DEFAULT_BASELINE = "threads-platform";

  @Spec
  private CommandSpec spec;

  @ArgGroup
  private Length length = new Length();

  /** How long to take. */
  static final class Length {
    @Option(names = "--quick", description = "Under a minute: one block, so no intervals.")
    boolean quick;

    @Option(names = "--full", description = "About half an hour: 25 blocks with longer windows.")
    boolean full;
  }

  @Option(
      names = "--transports",
      split = ",",
      paramLabel = "NAME",
      description = "The arms; every transport by default.")
  private List<String> transports = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "What the others are compared with; it runs twice in each block."
          + " Default: threads-platform, or else the first transport.")
  private @Nullable String baseline;

  @Option(
      names = "--topology",
      defaultValue = "ucla-2023",
      paramLabel = "NAME",
      description = "How the servers are linked. Default: ${DEFAULT-VALUE}.")
  private String topology = "";

  @Option(names = "--blocks", paramLabel = "N",
      description = "Each runs every arm once. Default: 3.")
  private @Nullable Integer blocks;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests per second over the herd; chosen by calibration by default.")
  private @Nullable Double rate;

  @Option(
      names = "--connections",
      defaultValue = "50",
      paramLabel = "N",
      description = "Client connections over the herd. Default: ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--whatsat",
      defaultValue = "0.005",
      paramLabel = "SHARE",
      description = "Share of WHATSAT among the requests. Default: ${DEFAULT-VALUE}.")
  private double whatsatShare;

  @Option(
      names = "--stub",
      defaultValue = "wiremock",
      paramLabel = "KIND",
      description = "The Places stub: wiremock or fast. Default: ${DEFAULT-VALUE}.")
  private StubKind stub = StubKind.wiremock;

  /** Which Places stub answers. */
  enum StubKind {
    wiremock,
    fast
  }

  @Option(names = "--window", paramLabel = "SECONDS", description = "Measured part of each trial.")
  private @Nullable Double window;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of positions, arrival times and the order of the arms. "
          + "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--results",
      defaultValue = "results",
      paramLabel = "DIR",
      description = "Where the result is written. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  @Option(names = "--json", description = "Print the result as JSON instead of the table.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    CompareOptions options = options();
    String id = ResultStore.newId(Instant.now());
    Campaign campaign;
    try (Progress progress = Progress.of(spec.commandLine().getErr(), options.trials())) {
      campaign = new Compare(options, typed(), progress).run(id);
    }
    Path folder = new ResultStore(results).write(campaign);
    List<Path> written = Report.write(folder);
    tell(campaign, written.getFirst());
    return ExitCodes.of(ArmStanding.overall(campaign));
  }

  private CompareOptions options() {
    List<String> arms =
        transports.isEmpty() ? Transports.all().stream().map(Transport::name).toList() : transports;
    Preset preset = length.quick ? Preset.QUICK : length.full ? Preset.FULL : Preset.STANDARD;
    return new CompareOptions(
        arms,
        baselineOf(arms),
        Topology.parse(topology),
        blocks == null ? preset.blocks : blocks,
        rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate),
        connections,
        whatsatShare,
        "20ms",
        stub == StubKind.fast,
        preset.warmUp,
        window == null ? preset.window : Duration.ofMillis(Math.round(window * 1_000)),
        preset.budget,
        seed,
        CompareOptions.HERD_FLAGS,
        results,
        Path.of(System.getProperty("herd.home", ".")));
  }

  private String baselineOf(List<String> arms) {
    if (baseline != null) {
      return baseline;
    }
    return arms.contains(DEFAULT_BASELINE) ? DEFAULT_BASELINE : arms.getFirst();
  }

  private List<String> typed() {
    List<String> words = new ArrayList<>(List.of("./herd", "compare"));
    words.addAll(spec.commandLine().getParseResult().originalArgs());
    return words;
  }

  private void tell(Campaign campaign, Path page) {
    if (json) {
      spec.commandLine().getOut().println(ResultJson.write(campaign));
    } else {
      spec.commandLine().getOut().println(ComparisonTable.of(campaign).terminal(Screen.style()));
      spec.commandLine().getOut().println("report: " + page);
    }
    spec.commandLine().getOut().flush();
  }

  /** The three lengths: how many blocks, and what each trial takes. */
  private enum Preset {
    QUICK(1, 1_500, 2_000, 50),
    STANDARD(3, 3_500, 4_000, 225),
    FULL(25, 5_000, 10_000, 3_600);

    private final int blocks;
    private final Duration warmUp;
    private final Duration window;
    private final Duration budget;

    Preset(int blocks, long warmUpMillis, long windowMillis, long budgetSeconds) {
      this.blocks = blocks;
      warmUp = Duration.ofMillis(warmUpMillis);
      window = Duration.ofMillis(windowMillis);
      budget = Duration.ofSeconds(budgetSeconds);
    }
  }
}
