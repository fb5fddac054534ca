package io.herd.cli.attack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.benchmarks.attack.AttackRow;
import io.herd.report.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Option;

/** What is printed and left behind. */
final class AttackOut {
  private static final JsonMapper JSON = new JsonMapper();

  @Option(names = "--json", description = "Print one line of JSON instead of tables.")
  private boolean json;

  @Option(names = "--markdown", description = "Print the tables as Markdown.")
  private boolean markdown;

  @Option(names = "--results", paramLabel = "DIR", defaultValue = "results",
      description = "Where the run gets a folder of its own. Default: ${DEFAULT-VALUE}.")
  private Path results = Path.of("results");

  /** All that a run of the command saw, for {@code attack.json}. */
  private record Told(String startedAt, boolean quick, List<AttackRow> rows) {}

  private final Instant now = Instant.now();

  /** The head of one table. */
  String head(String system, String topology) {
    return json ? ""
        : markdown ? AttackMarkdown.head(system, topology)
            : AttackText.head(system + ", " + topology);
  }

  /** The head of the table of a herd of which no more is known. */
  String head() {
    return head("a herd that runs already", "as it is");
  }

  String row(AttackRow row) {
    return json ? "" : markdown ? AttackMarkdown.row(row) : AttackText.row(row);
  }

  /** Writes the result, and tells where; nothing was seen, nothing is written. */
  String end(List<AttackRow> rows, boolean quick) throws IOException {
    if (rows.isEmpty()) {
      return "";
    }
    Path folder = results.resolve(ResultStore.newId(now));
    Files.createDirectories(folder);
    Told told = new Told(now.toString(), quick, rows);
    JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("attack.json").toFile(), told);
    return json ? JSON.writeValueAsString(told) + System.lineSeparator()
        : markdown ? "" : AttackText.end(rows, folder, quick);
  }
}
