package io.herd.cli.style;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One main source file of the project. */
record Source(Path path, String text, List<Method> methods) {
  /** A method or constructor that has a body. */
  record Method(String name, int codeLines) {}

  /** Those of every module. */
  static List<Source> all() {
    Path root = root();
    try (Stream<Path> files = Files.find(root, 20, (path, _) -> isMain(root.relativize(path)))) {
      return files.sorted().map(path -> read(root, path)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int codeLines() {
    return CodeLines.in(text);
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = requireNonNull(folder.getParent(), "no mvnw in any folder above");
    }
    return folder;
  }

  private static boolean isMain(Path path) {
    return path.toString().matches("[^/]+/src/main/java/.*\\.java");
  }

  private static Source read(Path root, Path path) {
    try {
      return new Source(root.relativize(path), Files.readString(path), MethodScan.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
