package io.herd.report.sample;

import io.herd.report.ResultStore;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Folders as commands leave them, with what was invented in them. */
public final class SampleFolders {
  private SampleFolders() {}

  /** A claims run with two campaigns below it. */
  public static Path claims(Path root) {
    var folder = made(root.resolve("claims"));
    stored(folder.resolve("memory"), SampleMatrix::connections);
    stored(folder.resolve("propagation"), SampleMatrix::topologies);
    SampleClaims.run().write(folder);
    return folder;
  }

  /** A campaign with its histograms in a folder. */
  public static Path stored(Path folder, Function<Path, Campaign> campaign) {
    var made = made(folder);
    ResultStore.write(
        made.resolve(ResultStore.FILE), ResultJson.write(campaign.apply(made)));
    return made;
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
