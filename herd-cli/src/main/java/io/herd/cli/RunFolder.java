package io.herd.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where one run leaves its files: {@code .herd/run/PID} here, or among the temporary files. */
final class RunFolder {
  private RunFolder() {}

  /** Its absolute path; it is not made yet. */
  static Path choose() {
    var here = Path.of("").toAbsolutePath();
    long pid = ProcessHandle.current().pid();
    return Files.isWritable(here)
        ? here.resolve(".herd").resolve("run").resolve(String.valueOf(pid))
        : Path.of(System.getProperty("java.io.tmpdir")).resolve("herd-" + pid).toAbsolutePath();
  }
}
