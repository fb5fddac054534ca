package io.herd.stress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jcstress.Main;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** One run of all stress tests by jcstress, in processes of their own. */
final class StressRun {
  private final Path folder;

  private StressRun(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs jcstress with these options. What it says goes to {@code output.txt} in the folder, its
   * report beside that. Its exit code tells nothing: the twins have to fail.
   */
  static List<Seen> of(String options, Path folder) throws Exception {
    var run = new StressRun(folder);
    run.clear();
    run.run(options);
    return run.results();
  }

  private void clear() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
      for (var file : files.filter(file -> !file.equals(folder)).toList()) {
        Files.delete(file);
      }
    }
  }

  private void run(String options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), Main.class.getName(), "-r", "."));
    command.addAll(List.of(options.split(" ")));
    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile()).start().waitFor();
  }

  private List<Seen> results() throws Exception {
    List<TestResult> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.filter(file -> file.toString().endsWith(".bin.gz")).toList()) {
        var reader = new DiskReadCollector(file.toString(), all::add);
        reader.dump();
        reader.close();
      }
    }
    return all.stream().collect(groupingBy(StressRun::name, TreeMap::new, toList()))
        .entrySet().stream().map(test -> Seen.of(test.getKey(), test.getValue())).toList();
  }

  private static String name(TestResult result) {
    return result.getName().replaceAll(".*\\.|Stress$", "");
  }
}
