package io.herd.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.herd.node.door.KeyFile;
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
 * The server's image as the project's Dockerfile makes it, but without any other image below it, so
 * that no registry is needed: a Java run time made by jlink, the C libraries that it needs, busybox
 * as the shell, and the same files and instructions.
 */
final class ScratchImage {
  private static final Pattern MODULES = Pattern.compile("--add-modules (\\S+)");
  private static final Pattern LIBRARY = Pattern.compile("(?:=> )?(/\\S+) \\(0x");
  private static final Path BUSYBOX = Path.of("/bin/busybox");

  private final Path folder;
  private final Path dockerfile = Path.of(System.getProperty("image.dockerfile"));

  private ScratchImage(Path folder) {
    this.folder = folder;
  }

  /** Fills a folder that is there and empty; {@code Dockerfile} in it tells how to build it. */
  static void fill(Path folder) throws IOException, InterruptedException {
    var image = new ScratchImage(folder);
    image.runTime();
    image.libraries();
    image.server();
    image.shell();
    image.key();
    Files.writeString(folder.resolve("Dockerfile"),
        "FROM scratch\nCOPY . /\nCOPY --chown=10001:10001 var/lib/herd /var/lib/herd\n"
            + image.instructions());
  }

  /** Whether the image can have the health check, which needs a shell. */
  static boolean hasShell() {
    return Files.exists(BUSYBOX);
  }

  private void runTime() throws IOException {
    var modules = MODULES.matcher(Files.readString(dockerfile));
    if (!modules.find()) {
      throw new IllegalStateException(dockerfile + " names no modules");
    }
    var said = new StringWriter();
    var writer = new PrintWriter(said);
    int code = ToolProvider.findFirst("jlink").orElseThrow().run(writer, writer, "--output",
        folder.resolve("opt/jre").toString(), "--add-modules", modules.group(1), "--strip-debug",
        "--no-header-files", "--no-man-pages");
    if (code != 0) {
      throw new IllegalStateException("jlink: " + said);
    }
  }

  private void libraries() throws IOException, InterruptedException {
    Set<Path> needed = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("opt/jre"))) {
      for (var file : files.filter(ScratchImage::isNative).toList()) {
        needed.addAll(needs(file));
      }
    }
    for (var library : needed) {
      copy(library, library.toString().substring(1));
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

  private void server() throws IOException {
    var libraries = Path.of(System.getProperty("image.folder"), "server");
    try (Stream<Path> files = Files.list(libraries)) {
      for (var file : files.toList()) {
        copy(file, "opt/herd/lib/" + file.getFileName());
      }
    }
    copy(Path.of("healthy").toAbsolutePath(), "opt/herd/healthy");
  }

  private void shell() throws IOException {
    if (hasShell()) {
      copy(BUSYBOX, "bin/sh");
      copy(BUSYBOX, "bin/nc");
    }
  }

  /** The herd's key, another one for each image; only the server's user may read it. */
  private void key() throws IOException {
    KeyFile.make(Files.createDirectories(folder.resolve("var/lib/herd")).resolve("peer.key"));
  }

  private void copy(Path from, String to) throws IOException {
    var copy = folder.resolve(to);
    Files.createDirectories(requireNonNull(copy.getParent()));
    Files.copy(from, copy);
  }

  /** What the server's stage of the Dockerfile says apart from where its files come from. */
  private String instructions() throws IOException {
    return Files.readString(dockerfile).lines()
        .dropWhile(line -> !line.endsWith(" AS server")).skip(1)
        .takeWhile(line -> !line.startsWith("FROM "))
        .filter(line -> !line.startsWith("COPY ") && !line.startsWith("RUN "))
        .collect(joining("\n"));
  }
}
