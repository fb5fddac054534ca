package io.herd.cli.report;

import io.herd.cli.Screen;
import io.herd.report.DiffTable;
import io.herd.report.ResultStore;
import io.herd.report.diff.Bounds;
import io.herd.report.diff.Change;
import io.herd.report.diff.Diff;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What changed from a base to a head. */
final class DiffFlags {
  private static final int WORSE = 1;
  private static final int NOT_COMPARABLE = 2;

  @Option(
      names = "--diff",
      description = "Compare two folders, BASE and HEAD: what changed beyond noise.")
  private boolean diff;

  @Option(
      names = "--band",
      paramLabel = "FACTOR",
      description = "With --diff: a time or another figure of the machine counts as changed only"
          + " if the interval of its ratio lies beyond this factor. Default: 1.25."
          + " Bytes and messages count from 1.01 on.")
  private @Nullable Double band;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "With --diff: write it as Markdown too.")
  private @Nullable Path markdown;

  boolean asked() {
    return diff;
  }

  void requireUnused() {
    if (band != null || markdown != null) {
      throw new IllegalArgumentException(
          "--band and --markdown belong to --diff BASE HEAD; add --diff or leave them out");
    }
  }

  int show(List<Path> folders, boolean json, PrintWriter out) {
    if (folders.size() != 2) {
      throw new IllegalArgumentException("--diff compares two folders, BASE and HEAD; "
          + folders.size() + " were given");
    }
    var bounds = band == null
        ? Bounds.STANDARD
        : new Bounds(Bounds.STANDARD.counts(), band);
    var table = DiffTable.of(folders.getFirst(), folders.getLast(), bounds);
    out.println(json ? table.json() : table.terminal(Screen.style()));
    out.flush();
    if (markdown != null) {
      ResultStore.write(markdown.toAbsolutePath(), table.markdown());
    }
    return exitCode(table.diff());
  }

  private static int exitCode(Diff diff) {
    if (!diff.of(Change.Word.WORSE).isEmpty()) {
      return WORSE;
    }
    return diff.isPossible() ? 0 : NOT_COMPARABLE;
  }
}
