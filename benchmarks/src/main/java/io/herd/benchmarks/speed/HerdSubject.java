package io.herd.benchmarks.speed;

import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.process.HerdProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One server without neighbours, on one event loop, in a JVM of its own. */
record HerdSubject(String name, HerdProcess herd) implements Subject {
  static HerdSubject start(String transport, List<String> flags, Path folder) throws IOException {
    HerdFile file =
        HerdFile.of("line:1").withTransport(transport).withEventLoops(1).withLog(LogEntry.OFF);
    Path own = Files.createDirectories(folder.resolve(transport));
    return new HerdSubject(transport, HerdProcess.start(file, flags, own));
  }

  @Override
  public int port() {
    return herd.servers().getFirst().port();
  }

  @Override
  public long pid() {
    return herd.handle().pid();
  }

  @Override
  public void close() {
    herd.close();
  }
}
