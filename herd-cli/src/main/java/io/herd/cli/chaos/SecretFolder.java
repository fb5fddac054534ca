package io.herd.cli.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder for keys, which are gone with the herd that has used them. */
record SecretFolder(Path path) implements AutoCloseable {
  static SecretFolder make() throws IOException {
    return new SecretFolder(Files.createTempDirectory("herd-chaos"));
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(path)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
