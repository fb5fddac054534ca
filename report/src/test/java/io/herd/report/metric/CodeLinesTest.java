package io.herd.report.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeLinesTest {
  @Test
  void countsWhatIsNeitherBlankNorComment(@TempDir Path folder) throws IOException {
    var source = """
        /** A comment
         * of three lines.
         */
        package a;

        import java.util.List;

        // a line
        /* one */
        class B { // with a comment behind
          int c; /* and
          another */ int d;
        }
        """;
    Files.writeString(folder.resolve("B.java"), source);
    assertThat(CodeLines.in(folder)).hasValue(4);
  }

  @Test
  void countsPythonWithoutItsDocumentation(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("shared"));
    Files.writeString(folder.resolve("shared/a.py"), """
        #!/usr/bin/env python3
        \"\"\"One line.\"\"\"
        import os

        def f():
            \"\"\"Two
            lines.\"\"\"
            return 1  # code
        """);
    Files.createDirectories(folder.resolve("peer"));
    Files.writeString(folder.resolve("peer/b.js"), "// none\nconst a = 1;\n");
    assertThat(CodeLines.matching(
        folder.resolve("peer"), List.of("b.js", "*.js", "../shared/*.py"))).hasValue(3);
    assertThat(CodeLines.matching(folder.resolve("peer"), List.of("../none/*.py"))).isEmpty();
  }

  @Test
  void addsUpTheJavaFilesBelowAFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {\n}\n");
    Files.createDirectory(folder.resolve("b"));
    Files.writeString(folder.resolve("b/B.java"), "class B {}\n");
    Files.writeString(folder.resolve("b/notes.txt"), "not code\n");
    assertThat(CodeLines.in(folder)).hasValue(3);
    assertThat(CodeLines.in(folder.resolve("none"))).isEmpty();
  }
}
