package io.herd.cli.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder for keys, which are gone with the herd that has used them, also if a signal
 * ends this JVM.
 */
final class SecretFolder implements AutoCloseable {
  private final Path path;
  private final Thread atExit = new Thread(this::deleteInHaste, "secrets");

  private SecretFolder(Path path) {
    this.path = path;
  }

  static SecretFolder make() throws IOException {
    SecretFolder folder = new SecretFolder(Files.createTempDirectory("herd-chaos"));
    Runtime.getRuntime().addShutdownHook(folder.atExit);
    return folder;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      return; // this JVM is ending, and the folder with it
    }
    delete();
  }

  private void deleteInHaste() {
    try {
      delete();
    } catch (IOException | UncheckedIOException _) {
      // nobody is left to be told
    }
  }

  private void delete() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(path)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
