package io.herd.cli.style;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds the methods of a source file with the compiler's own parser. */
final class MethodScan extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<Source.Method> found = new ArrayList<>();

  private MethodScan(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  static List<Source.Method> of(Path file) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjects(file);
      var task = (JavacTask) javac.getTask(null, files, null, null, null, sources);
      var unit = task.parse().iterator().next();
      var scan = new MethodScan(unit, Trees.instance(task).getSourcePositions());
      scan.scan(unit, null);
      return scan.found;
    }
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
    if (method.getBody() != null) {
      found.add(new Source.Method(method.getName().toString(), CodeLines.in(text(method))));
    }
    return super.visitMethod(method, null);
  }

  private String text(MethodTree method) {
    try {
      return unit.getSourceFile().getCharContent(true)
          .subSequence(
              (int) positions.getStartPosition(unit, method),
              (int) positions.getEndPosition(unit, method))
          .toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
