package io.herd.cli.chaos;

import io.herd.benchmarks.chaos.ProxiedHerd;
import io.herd.benchmarks.system.HerdSystem;
import io.herd.benchmarks.system.OwnSystem;
import io.herd.cli.DoorFlags;
import io.herd.cli.ExitCodes;
import io.herd.cli.Screen;
import io.herd.cli.Typed;
import io.herd.loadgen.chaos.ChaosOutcome;
import io.herd.loadgen.chaos.ChaosRun;
import io.herd.loadgen.chaos.ChaosSpec;
import io.herd.node.file.HerdFile;
import io.herd.report.ResultStore;
import io.herd.report.document.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills, pauses and cuts off the servers of a herd under load, and counts what is lost by it. */
@Command(
    name = "chaos",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Starts a herd, a process for each server and a proxy on each link, and loads it"
        + " while servers are killed and paused and links are slow, narrow, silent, cut and sliced."
        + " When all is healed, every server must know every acknowledged update that no newer"
        + " one has replaced, and all must answer the same."},
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd chaos",
      "  herd chaos --transports all",
      "  herd chaos --system peers/asyncio --duration 30s --faults kill,blackhole",
      "  herd chaos --seed 7 --dry-run",
      "  herd chaos --peer-door tls",
      "  herd chaos --no-resync",
      "%nExit codes: 0 nothing was lost, 1 something was lost, divergent or wrong, "
          + "2 it could not be run, or a fault had no effect."
    })
public final class ChaosCommand implements Callable<Integer> {
  private static final String FILE = "chaos.json";

  @Mixin
  private ChaosFlags flags = new ChaosFlags();

  @Mixin
  private DoorFlags door = new DoorFlags();

  @Option(names = "--results", defaultValue = "results", paramLabel = "DIR",
      description = "Where chaos.json and the servers' output go. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  @Option(names = "--dry-run", description = "Print the schedule of faults, and start nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as JSON instead of the table.")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      out.print(flags.script().text());
      out.flush();
      return 0;
    }
    ChaosReport report = run();
    Path file = new ResultStore(results).folder(report.id()).resolve(FILE);
    ResultStore.write(file, report.json() + "\n");
    if (json) {
      out.println(report.json());
    } else {
      out.print(Terminal.render(report.document(), Screen.style()));
      out.println("result: " + file);
    }
    out.flush();
    return ExitCodes.of(report.verdict());
  }

  private ChaosReport run() throws IOException, InterruptedException {
    ChaosSpec asked = flags.spec();
    HerdFile file = flags.file();
    String id = ResultStore.newId(Instant.now());
    Path folder = new ResultStore(results).folder(id);
    List<ChaosOutcome> outcomes = new ArrayList<>();
    Map<String, String> notRun = new LinkedHashMap<>();
    for (HerdSystem system : flags.systems()) {
      Optional<String> missing = system.missing(file.variation());
      if (missing.isPresent()) {
        notRun.put(system.name(), missing.get());
      } else {
        outcomes.add(run(system, file, asked, folder.resolve(system.name())));
      }
    }
    return new ChaosReport(id, Typed.words(spec), file.graph().toString(),
        flags.script().text().lines().toList(), outcomes, notRun);
  }

  private ChaosOutcome run(HerdSystem system, HerdFile file, ChaosSpec asked, Path folder)
      throws IOException, InterruptedException {
    ChaosProgress progress = new ChaosProgress(spec.commandLine().getErr(),
        Screen.isTerminal() ? Screen.style().columns() : 0, system.name(),
        asked.duration().toMillis() / 1e3);
    progress.show(system.name() + "  starting");
    Files.createDirectories(folder);
    try (SecretFolder secrets = SecretFolder.make();
        ProxiedHerd herd = ProxiedHerd.start(door.over(file, secrets.path(),
            system instanceof OwnSystem), system, folder, asked.seed())) {
      return ChaosRun.of(herd.herd(), asked, progress);
    } finally {
      progress.end();
    }
  }
}
