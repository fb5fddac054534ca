package io.herd.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What a container image of the command is made of, without any other image below it: a Java run
 * time made by jlink, the C libraries that it needs, and this class path.
 */
final class ScratchImage {
  private static final String MODULES = "java.base,java.logging,java.management,java.naming,"
      + "java.net.http,java.sql,java.xml,jdk.httpserver,jdk.management,jdk.unsupported";
  private static final Pattern LIBRARY = Pattern.compile("(?:=> )?(/\\S+) \\(0x");

  private final Path folder;

  private ScratchImage(Path folder) {
    this.folder = folder;
  }

  /** Fills a folder that is there and empty; {@code Dockerfile} in it tells how to build it. */
  static void fill(Path folder) throws IOException, InterruptedException {
    var image = new ScratchImage(folder);
    image.runTime();
    image.libraries();
    var classPath = image.classPath();
    Files.writeString(Files.createDirectories(folder.resolve("tmp")).resolve("made"), "");
    Files.writeString(folder.resolve("Dockerfile"), """
        FROM scratch
        COPY . /
        ENTRYPOINT ["/jre/bin/java", "--enable-native-access=ALL-UNNAMED", "-cp", "%s", "%s"]
        """.formatted(classPath, HerdCommand.class.getName()));
  }

  private void runTime() {
    var said = new StringWriter();
    var writer = new PrintWriter(said);
    int code = ToolProvider.findFirst("jlink").orElseThrow().run(writer, writer, "--add-modules",
        MODULES, "--strip-debug", "--no-header-files", "--no-man-pages", "--output",
        folder.resolve("jre").toString());
    if (code != 0) {
      throw new IllegalStateException("jlink: " + said);
    }
  }

  private void libraries() throws IOException, InterruptedException {
    Set<Path> needed = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("jre"))) {
      for (var file : files.filter(ScratchImage::isNative).toList()) {
        needed.addAll(needs(file));
      }
    }
    for (var library : needed) {
      var copy = folder.resolve(library.toString().substring(1));
      Files.createDirectories(requireNonNull(copy.getParent()));
      Files.copy(library, copy);
    }
  }

  private static boolean isNative(Path file) {
    return file.endsWith("bin/java") || file.toString().endsWith(".so");
  }

  private List<Path> needs(Path file) throws IOException, InterruptedException {
    var ldd = new ProcessBuilder("ldd", file.toString()).redirectErrorStream(true).start();
    var said = new String(ldd.getInputStream().readAllBytes(), UTF_8);
    ldd.waitFor();
    return LIBRARY.matcher(said).results().map(found -> Path.of(found.group(1)))
        .filter(library -> !library.startsWith(folder)).toList();
  }

  /** Copies what is on the class path and gives the class path of the copies. */
  private String classPath() throws IOException {
    var entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    var copies = new LinkedHashSet<String>();
    for (int i = 0; i < entries.length; i++) {
      var entry = Path.of(entries[i]).toAbsolutePath();
      if (Files.exists(entry)) {
        copyTree(entry, folder.resolve("app/" + i + "-" + entry.getFileName()));
        copies.add("/app/" + i + "-" + entry.getFileName());
      }
    }
    return String.join(":", copies);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = Path.of(to + file.toString().substring(from.toString().length()));
        Files.createDirectories(requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    }
  }
}
