package io.herd.node;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Loads what a server may need one day before it opens its doors. Where classes lie in folders, to
 * load one takes a file descriptor. A server whose clients had taken the last one would fail at
 * whatever it had not done before, such as to time somebody out, and for ever: a reference to a
 * class that could not be resolved once never is (Java Virtual Machine Specification, 5.4.3).
 */
final class Preload {
  private static final String SUFFIX = ".class";

  private Preload() {}

  /** Loads all classes that lie in the folders of these; those in archives need no descriptor. */
  static void besides(Class<?>... some) throws IOException {
    for (Class<?> one : some) {
      Path root = root(one);
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files.map(file -> root.relativize(file).toString())
              .filter(name -> name.endsWith(SUFFIX) && !name.endsWith("-info.class"))
              .forEach(name -> load(name, one.getClassLoader()));
        }
      }
    }
  }

  private static Path root(Class<?> one) throws IOException {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("no classes can be read from " + e.getInput(), e);
    }
  }

  private static void load(String file, ClassLoader loader) {
    String name = file.substring(0, file.length() - SUFFIX.length());
    try {
      Class.forName(name.replace('/', '.'), false, loader);
    } catch (ClassNotFoundException | LinkageError _) {
      // it needs a library that is not there, and nobody could use it later either
    }
  }
}
