package io.herd.benchmarks.claims.probe;

import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.process.HerdProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One server without neighbours in a JVM of its own, whose heap is looked at. */
final class LoneServer implements AutoCloseable {
  private final HerdProcess herd;

  private LoneServer(HerdProcess herd) {
    this.herd = herd;
  }

  static LoneServer start(String transport, int heapMegabytes, Path folder) throws IOException {
    HerdFile file =
        HerdFile.of("line:1").withTransport(transport).withEventLoops(1).withLog(LogEntry.OFF);
    Path own = Files.createTempDirectory(folder, transport);
    return new LoneServer(HerdProcess.start(
        file, List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC"), own));
  }

  InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", herd.servers().getFirst().port());
  }

  /** Bytes in use once the collector has been over them. */
  long heap() throws IOException {
    herd.admin(herd.servers().getFirst().name()).collectGarbage();
    return herd.usage().heapUsedBytes();
  }

  @Override
  public void close() {
    herd.close();
  }
}
