package io.herd.cli.sim;

import io.herd.report.result.ResultJson;
import io.herd.sim.scale.CurvePoint;
import io.herd.sim.scale.Curves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an update costs, by shape and size. */
@Command(
    name = "curves",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what an update costs in herds of 5 servers to a million, in every shape: messages,"
          + " time to the last server, bytes, memory of a server.",
      "Small herds are of the real core; above, only the rule of the flood is left, message by"
          + " message ('compact'). A mesh ends at 4,472 servers, where it has ten million links.",
      "Exits with 1 if a point is not as the formulas say."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  herd sim curves", "  herd sim curves --max-servers 5000 --csv curves.csv"})
public final class CurvesCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--max-servers", defaultValue = "1000000", paramLabel = "N",
      description = "The largest herd. Default: ${DEFAULT-VALUE}.")
  private int maxServers;

  @Option(names = "--core-servers", defaultValue = "5000", paramLabel = "N",
      description = "The largest herd of the real core. Default: ${DEFAULT-VALUE}.")
  private int coreServers;

  @Option(names = "--delay", defaultValue = "100", paramLabel = "MS",
      description = "Milliseconds from a server to a neighbour. Default: ${DEFAULT-VALUE}.")
  private int delay;

  @Option(names = "--updates", defaultValue = "3", paramLabel = "N",
      description = "For each point, at random servers. Default: ${DEFAULT-VALUE}.")
  private int updates;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
      description = "Of graphs and origins. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the points to a file too.")
  private @Nullable Path csv;

  @Option(names = "--json", description = "Print the points as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (csv != null) {
      Files.writeString(csv, ""); // if it cannot be written, that is told before the work
    }
    List<CurvePoint> points =
        new Curves(maxServers, coreServers, delay, updates, seed).run(this::tell);
    if (csv != null) {
      Files.writeString(csv, csv(points));
    }
    var out = spec.commandLine().getOut();
    out.println(json ? ResultJson.line(points) : table(points));
    out.flush();
    return points.stream().allMatch(point -> point.problems().isEmpty()) ? 0 : 1;
  }

  private void tell(CurvePoint point) {
    spec.commandLine().getErr().println(point.topology() + " " + point.servers());
    spec.commandLine().getErr().flush();
  }

  private String table(List<CurvePoint> points) {
    FigureTable table = new FigureTable("Cost curves", delay + " ms each way, " + updates
        + " updates a point, seed " + seed)
        .words("topology", "engine").figures("servers", "links", "messages", "2E-(V-1)",
            "last server", "bytes", "heap/server")
        .words("formulas");
    points.forEach(point -> table.row(point.topology(), point.engine(),
        Figure.whole(point.servers()), Figure.whole(point.links()),
        Figure.whole(point.messages()), Figure.whole(point.formula()),
        Figure.millis(point.lastMillis()), Figure.bytes(point.bytes()),
        point.bytesPerServer() == 0 ? "" : Figure.whole(point.bytesPerServer()),
        point.problems().isEmpty() ? "hold" : String.join("; ", point.problems())));
    return table.text();
  }

  private static String csv(List<CurvePoint> points) {
    return "topology,engine,servers,links,messages,formula,last_ms,formula_ms,bytes,"
        + "heap_bytes_per_server,holds\n"
        + points.stream().map(point -> String.format(Locale.ROOT,
            "\"%s\",%s,%d,%d,%.1f,%d,%d,%d,%.0f,%d,%b%n", point.topology(), point.engine(),
            point.servers(), point.links(), point.messages(), point.formula(),
            point.lastMillis(), point.formulaMillis(), point.bytes(), point.bytesPerServer(),
            point.problems().isEmpty())).collect(Collectors.joining());
  }
}
