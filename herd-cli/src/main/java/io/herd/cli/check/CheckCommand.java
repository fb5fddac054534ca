package io.herd.cli.check;

import io.herd.benchmarks.system.SystemHerd;
import io.herd.cli.SystemFlags;
import io.herd.cli.load.TimeConverter;
import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.CheckSpec;
import io.herd.loadgen.check.HerdCheck;
import io.herd.loadgen.check.HerdLine;
import io.herd.loadgen.check.Insight;
import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.check.Rules;
import io.herd.loadgen.check.format.JsonReport;
import io.herd.loadgen.check.format.JunitReport;
import io.herd.loadgen.check.format.TapReport;
import io.herd.loadgen.check.format.TextReport;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.start.StartedHerd;
import io.herd.loadgen.stub.StubProcess;
import io.herd.loadgen.style.ClientStyle;
import io.herd.node.file.PlacesEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a live herd against the protocol, whoever wrote it. */
@Command(name = "check", sortOptions = false,
    description = "Checks a live herd against the protocol, from outside, and prints a row for"
        + " each thing that herds are known to get wrong.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd check --targets 127.0.0.1:12000,127.0.0.1:12001",
      "  herd up --json > herd.json & herd check --herd herd.json",
      "  herd check --targets Clark=127.0.0.1:12000 --course 2023 --section times,herd",
      "  herd check --start 'python3 server.py {name}' --servers Clark=12000,Jaquez=12001",
      "  herd check --start './serve {name} {port} {links} {places}' --topology ucla-2023",
      "  herd check --system peers/asyncio --course 2023",
      "  herd check --system netty --assign Clark=peers/node,Jaquez=peers/twisted",
      "  herd check --list",
      "%nExit codes: 0 every row passed, 1 some failed, 2 it could not be run."
    })
public final class CheckCommand implements Callable<Integer> {
  /** Whose rules. */
  static final class By {
    @Option(names = "--strict", description = "By Herd's rules, which is the default.")
    private boolean strict;

    @Option(names = "--course", paramLabel = "YEAR",
        description = "By the university course's rules of that year: where its text is silent, "
            + "more than one answer passes, and the row says so.")
    private @Nullable Integer course;
  }

  @Mixin
  private TargetFlags targets;

  @Mixin
  private StartFlags start;

  @Mixin
  private SystemFlags systems;

  @ArgGroup
  private By by = new By();

  @Option(names = "--client-style", paramLabel = "STYLE", defaultValue = "auto",
      description = "How commands end: lf, crlf, lf-fin, crlf-fin (fin half-closes), or auto "
          + "(the first of them that is answered). Default: ${DEFAULT-VALUE}.")
  private String style = "auto";

  @Option(names = "--timeout", paramLabel = "TIME", converter = TimeConverter.class,
      defaultValue = "2s", description = "For a reply, and for an update to reach every server. "
          + "Default: ${DEFAULT-VALUE}.")
  private Duration timeout = Duration.ZERO;

  @Mixin
  private RowFlags rows;

  @Option(names = "--list", description = "Show the rows, and check nothing.")
  private boolean list;

  @Option(names = "--verbose", description = "Show what was sent and heard in every row.")
  private boolean verbose;

  @Option(names = "--no-color", description = "No colours.")
  private boolean plain;

  @Option(names = "--json", description = "Print one line of JSON instead of the table.")
  private boolean json;

  @Option(names = "--tap-file", paramLabel = "FILE", description = "Also write TAP 14 there.")
  private @Nullable Path tap;

  @Option(names = "--junit", paramLabel = "FILE", description = "Also write JUnit's XML there.")
  private @Nullable Path junit;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (list) {
      print(rows.list());
      return 0;
    }
    start.mustNotStandAlone(systems.areGiven());
    long ways = Stream.of(targets.areGiven(), start.areGiven(), systems.areGiven())
        .filter(given -> given).count();
    BadInput.unless(ways == 1, ways == 0
        ? "no herd to check; name it by --targets or --herd, or start it by --start or --system"
        : "--start and --system start a herd, --targets and --herd name one that runs; give one"
            + " of them");
    CheckReport report = systems.areGiven() ? checkSystems()
        : start.areGiven() ? checkStarted() : checkRunning(targets.line());
    return report.allPassed() ? 0 : 1;
  }

  private CheckReport checkRunning(HerdLine line) throws IOException, InterruptedException {
    return check(line.targets(), line.insight());
  }

  private CheckReport checkStarted() throws IOException, InterruptedException {
    rows.cases();
    try (StubProcess places = start.usesPlaces() ? StartFlags.places() : null;
        StartedHerd herd = start.start(places == null ? "" : places.url().toString())) {
      return check(herd.targets(), herd.insight());
    }
  }

  private CheckReport checkSystems() throws IOException, InterruptedException {
    rows.cases();
    try (StubProcess places = StartFlags.places();
        SystemHerd herd = systems.start(
            start.file().withPlaces(PlacesEntry.at(places.url().toString())),
            Files.createTempDirectory("herd-check"), start.patience())) {
      return check(herd.started().targets(), herd.started().insight());
    }
  }

  private CheckReport check(List<NamedTarget> servers, Insight insight)
      throws IOException, InterruptedException {
    var check = HerdCheck.of(
        new CheckSpec(servers, rules(), styles(), timeout, insight, rows.cases()));
    var text = new TextReport(!plain && Ansi.AUTO.enabled(), verbose);
    print(json ? "" : text.head(check.servers()));
    CheckReport report = check.run(row -> print(json ? "" : text.row(row)));
    write(tap, TapReport.of(report));
    write(junit, JunitReport.of(report));
    print(json ? JsonReport.of(report) + System.lineSeparator() : text.score(report));
    return report;
  }

  private Rules rules() {
    return by.strict || by.course == null ? Rules.STRICT : Rules.course(by.course);
  }

  private List<ClientStyle> styles() {
    return style.equals("auto") ? List.of(ClientStyle.values()) : List.of(ClientStyle.parse(style));
  }

  private static void write(@Nullable Path file, String text) throws IOException {
    if (file != null) {
      Files.writeString(file, text);
    }
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
