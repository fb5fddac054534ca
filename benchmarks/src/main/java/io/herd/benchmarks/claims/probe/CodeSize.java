package io.herd.benchmarks.claims.probe;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.herd.benchmarks.claims.Samples;
import io.herd.benchmarks.system.Systems;
import io.herd.report.metric.CodeLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Code lines, files and cyclomatic size (McCabe 1976: decisions plus one for each method) of the
 * transports, by the compiler's own trees; of every system the code lines.
 *
 * @param sources the project's folder
 */
public record CodeSize(Path sources) implements Probe {
  static final List<String> MODULES =
      List.of("herd-netty", "herd-threads", "herd-staged", "herd-core");

  @Override
  public String name() {
    return "code-size";
  }

  @Override
  public double seconds(int rounds) {
    return 1;
  }

  @Override
  public Samples run(int rounds, Path folder) throws IOException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (String module : MODULES) {
      Path main = sources.resolve(module).resolve("src/main/java");
      List<Path> files = javaFiles(main);
      values.put(module + " code lines", List.of((double) CodeLines.in(main).orElse(0)));
      values.put(module + " files", List.of((double) files.size()));
      values.put(module + " cyclomatic", List.of((double) cyclomatic(files)));
    }
    for (String system : Systems.known()) {
      Systems.find(system).codeLines(sources)
          .ifPresent(lines -> values.put(system + " code lines", List.of((double) lines)));
    }
    return Samples.of(values);
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static int cyclomatic(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null || files.isEmpty()) {
      return 0;
    }
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null, manager, null, List.of("-proc:none"), null,
          manager.getJavaFileObjectsFromPaths(files));
      Decisions decisions = new Decisions();
      for (CompilationUnitTree unit : task.parse()) {
        decisions.scan(unit, null);
      }
      return decisions.count;
    }
  }

  private static boolean isDecision(@Nullable Tree tree) {
    return tree != null && switch (tree.getKind()) {
      case IF, WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, CATCH,
          CONDITIONAL_EXPRESSION, CONDITIONAL_AND, CONDITIONAL_OR, METHOD, LAMBDA_EXPRESSION ->
          true;
      case CASE -> !((CaseTree) tree).getExpressions().isEmpty();
      default -> false;
    };
  }

  /** Counts where the flow forks, and the methods. */
  private static final class Decisions extends TreeScanner<@Nullable Void, @Nullable Void> {
    private int count;

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
      count += isDecision(tree) ? 1 : 0;
      return super.scan(tree, null);
    }
  }
}
