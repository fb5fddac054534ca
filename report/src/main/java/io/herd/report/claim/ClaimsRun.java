package io.herd.report.claim;

import io.herd.report.ResultStore;
import io.herd.report.result.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one {@code claims.json} holds. The results that the verdicts are from lie in
 * folders beside it.
 *
 * @param format {@link #FORMAT} of the Herd that wrote it
 * @param id opaque; the name of its folder below {@code results/}
 * @param startedAt an ISO-8601 instant
 * @param command what was typed, word by word
 * @param verdicts one for each claim that was asked for
 */
public record ClaimsRun(
    int format, String id, String startedAt, List<String> command, List<ClaimVerdict> verdicts) {
  /** The format that this Herd writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  /** The name of the file. */
  public static final String FILE = "claims.json";

  public ClaimsRun {
    command = List.copyOf(command);
    verdicts = List.copyOf(verdicts);
  }

  /** Writes it to a folder, whole or not at all. */
  public void write(Path folder) {
    ResultStore.write(folder.resolve(FILE), ResultJson.text(this));
  }

  /** What a folder holds; empty if it holds no claims. */
  public static Optional<ClaimsRun> read(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(ResultJson.read(
            ResultStore.text(file), file.toString(), FORMAT, ClaimsRun.class))
        : Optional.empty();
  }
}
