package io.herd.benchmarks.claims.probe;

import io.herd.benchmarks.process.ProcSample;
import io.herd.benchmarks.system.SystemHerd;
import io.herd.benchmarks.system.Systems;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.process.AdminClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One server of any system without neighbours, whose resident memory is looked at. That of a JVM
 * has a young generation of 16 MiB, so that what is resident is what is kept.
 */
final class LoneSystem implements AutoCloseable {
  private static final List<String> JVM =
      List.of("-Xmx1g", "-Xmn16m", "-XX:+UseSerialGC", "-XX:MaxHeapFreeRatio=50");

  private final SystemHerd herd;

  private LoneSystem(SystemHerd herd) {
    this.herd = herd;
  }

  static LoneSystem start(String system, Path folder) throws IOException, InterruptedException {
    HerdFile file =
        HerdFile.of("line:1").withTransport(system).withEventLoops(1).withLog(LogEntry.OFF);
    return new LoneSystem(SystemHerd.start(file, SystemHerd.all(file, Systems.find(system)),
        Files.createTempDirectory(folder, "server"), JVM));
  }

  InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", herd.ready().servers().getFirst().port());
  }

  /** Resident bytes of its processes; of Herd's own after a collection. */
  long resident() throws IOException {
    for (AdminClient admin : herd.admins().values()) {
      admin.collectGarbage();
    }
    return herd.started().pids().values().stream()
        .flatMap(pid -> ProcSample.ofFamily(pid).stream()).mapToLong(ProcSample::rssBytes).sum();
  }

  @Override
  public void close() {
    herd.close();
  }
}
