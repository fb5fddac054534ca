package io.herd.cli.jmh;

import io.herd.benchmarks.jmh.Scores;
import io.herd.report.document.Document;
import io.herd.report.document.Markdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a run leaves its files: JMH's own JSON, Herd's tables, and what JMH said. */
final class JmhFolder implements AutoCloseable {
  private final Path folder;
  private final Writer log;

  JmhFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    log = Files.newBufferedWriter(log());
  }

  Path log() {
    return folder.resolve("jmh.log");
  }

  Path json() {
    return folder.resolve("jmh.json");
  }

  Path tables() {
    return folder.resolve("jmh.md");
  }

  /** Writes it whole or not at all, so that what is there is whole whenever the run ends. */
  void write(Scores scores) {
    try {
      Path part = folder.resolve("jmh.json.part");
      Files.writeString(part, scores.json());
      Files.move(part, json(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Document tables) {
    try {
      Files.writeString(tables(), Markdown.render(tables));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void log(String text) {
    try {
      log.write(text);
      log.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
