package io.herd.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.benchmarks.process.ProcSample;
import io.herd.benchmarks.process.Usage;
import io.herd.benchmarks.process.Usage.Part;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.process.AdminClient;
import io.herd.node.stats.ServerStats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemHerdTest {
  private static final HerdFile FILE = HerdFile.of("line:2").withLog(LogEntry.OFF);

  @TempDir
  Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aHerdOfTwoTransportsRunsInTwoProcessesAndIsGoneInTheEnd() throws Exception {
    var servers = FILE.graph().servers();
    Map<String, HerdSystem> systems = Map.of(servers.get(0), Systems.find("netty-nio"),
        servers.get(1), Systems.find("threads-platform"));
    Map<String, Long> pids;
    try (var herd = SystemHerd.start(FILE, systems, folder, List.of("-Xmx128m"))) {
      pids = herd.started().pids();
      assertThat(pids.values()).doesNotHaveDuplicates().hasSize(2);
      assertThat(herd.runsOn()).isEqualTo("systems " + servers.get(0) + "=netty-nio,"
          + servers.get(1) + "=threads-platform");
      assertThat(herd.admins().values()).hasSize(2)
          .allMatch(admin -> stats(admin).peersMissing().isEmpty());
      assertThat(herd.file().flooding().course()).isFalse();
      assertThat(herd.ready().servers()).extracting(server -> server.pid())
          .containsExactlyInAnyOrderElementsOf(pids.values());
      var used = Usage.sum(pids.values().stream()
          .map(pid -> Usage.of(ProcSample.of(pid).orElseThrow())).toList());
      assertThat(used.get(Part.USER_MICROS).orElseThrow()).isGreaterThan(10_000);
      assertThat(used.count(Part.THREADS).orElseThrow()).isGreaterThan(10);
      assertThat(used.get(Part.ALLOCATED_BYTES)).isEmpty();
    }
    assertThat(pids.values()).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
  }

  private static ServerStats stats(AdminClient admin) {
    try {
      return admin.stats();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSystemThatCannotBeVariedSoDoesNotStart() {
    var varied = FILE.withVariation(FILE.variation().withHandOff(true));
    assertThatThrownBy(() -> SystemHerd.start(
        varied, SystemHerd.all(varied, Systems.find("threads-platform")), folder, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("threads-platform cannot run here: ");
  }
}
