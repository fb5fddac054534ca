package io.herd.report.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeLinesTest {
  @Test
  void countsWhatIsNeitherBlankNorComment() {
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
    assertThat(CodeLines.of(source.lines().toList())).isEqualTo(4);
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
