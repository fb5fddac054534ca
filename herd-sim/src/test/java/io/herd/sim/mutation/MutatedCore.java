package io.herd.sim.mutation;

import static java.util.Objects.requireNonNull;

import io.herd.core.HerdServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles the files of the core that a mutant changes. */
final class MutatedCore {
  private MutatedCore() {}

  /** The changed classes by name; none for a mutant without edits. */
  static Map<String, byte[]> compile(Mutant mutant, Path folder) throws Exception {
    Map<String, String> sources = sources(mutant);
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("src/io/herd/core/" + source.getKey() + ".java");
      Files.createDirectories(requireNonNull(file.getParent()));
      files.add(Files.writeString(file, source.getValue()));
    }
    return files.isEmpty() ? Map.of() : compiled(mutant, files, folder.resolve("classes"));
  }

  private static Map<String, String> sources(Mutant mutant) throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (Mutant.Edit edit : mutant.edits()) {
      String text = sources.getOrDefault(edit.file(),
          Files.readString(core().resolve(edit.file() + ".java")));
      int at = text.indexOf(edit.original());
      if (at < 0 || text.indexOf(edit.original(), at + 1) >= 0) {
        throw new AssertionError("mutant '" + mutant.name() + "': its original text is there "
            + (at < 0 ? "no more" : "more than once") + " in " + edit.file()
            + ".java; say in Mutants what stands there now:\n" + edit.original());
      }
      sources.put(edit.file(), text.replace(edit.original(), edit.replacement()));
    }
    return sources;
  }

  private static Path core() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("herd-core"))) {
      folder = requireNonNull(folder.getParent(), "no folder herd-core above this one");
    }
    return folder.resolve("herd-core/src/main/java/io/herd/core");
  }

  private static Map<String, byte[]> compiled(Mutant mutant, List<Path> files, Path classes)
      throws Exception {
    Files.createDirectories(classes);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none", "-d", classes.toString(), "-cp",
          place(HerdServer.class) + ":" + place(Nullable.class));
      if (!javac.getTask(said, manager, null, options, null,
          manager.getJavaFileObjectsFromPaths(files)).call()) {
        throw new AssertionError("mutant '" + mutant.name() + "' does not compile:\n" + said);
      }
    }
    Map<String, byte[]> byName = new HashMap<>();
    try (Stream<Path> made = Files.walk(classes)) {
      for (Path file : made.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace('/', '.');
        byName.put(name.substring(0, name.length() - ".class".length()),
            Files.readAllBytes(file));
      }
    }
    return byName;
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
