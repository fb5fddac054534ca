package io.herd.benchmarks.system;

import io.herd.core.Variation;
import io.herd.loadgen.start.Launch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that a server of a herd can run on, in a process of its own. */
public sealed interface HerdSystem permits OwnSystem, ForeignSystem {
  /** What it is called in tables: {@code netty-epoll}, {@code peers/asyncio}. */
  String name();

  /** Why it cannot run here, or not so varied, in one line that says how to mend it. */
  Optional<String> missing(Variation variation);

  /**
   * How a server is started.
   *
   * @param file a herd file with every port in it
   * @param jvmFlags for Herd's own servers
   */
  Launch launch(String server, Path file, List<String> jvmFlags);

  /** How it wants its commands to end: lf, crlf, lf-fin, crlf-fin. */
  String clientStyle();

  /** What is known of how it is set up before it runs. */
  Map<String, String> setUp();

  /**
   * Its code lines: of a transport's own module, or of a whole foreign server; absent if its
   * sources are not there.
   *
   * @param home the project's folder
   */
  OptionalLong codeLines(Path home);
}
