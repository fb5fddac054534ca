package io.herd.report.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Which code ran.
 *
 * @param commit the Git commit
 * @param tree {@code clean}, {@code dirty} (uncommitted changes) or "unavailable"
 */
public record Source(String commit, String tree) {
  private static final int PATIENCE_SECONDS = 10;

  public Source {
    Require.text("source.commit", commit);
    Require.text("source.tree", tree);
  }

  /** Asks Git about the folder; "unavailable" without Git or outside a repository. Blocks. */
  public static Source capture(Path folder) {
    var commit = git(folder, List.of("rev-parse", "HEAD"));
    if (commit.isBlank()) {
      return new Source(Facts.UNAVAILABLE, Facts.UNAVAILABLE);
    }
    var changes = git(folder, List.of("status", "--porcelain"));
    return new Source(commit.strip(), changes.isBlank() ? "clean" : "dirty");
  }

  /** The first twelve digits and, if so, the word dirty. */
  public String brief() {
    var digits = commit.substring(0, Math.min(12, commit.length()));
    return tree.equals("dirty") ? digits + " (dirty)" : digits;
  }

  private static String git(Path folder, List<String> words) {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(words);
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
          ? output
          : "";
    } catch (IOException _) {
      return "";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
