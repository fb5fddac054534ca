package io.herd.loadgen.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.herd.loadgen.spec.BadInput;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final InetSocketAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 12_000);

  @Test
  void fewConnectionsAreLeftToTheSystem() {
    assertThat(Sources.kept(1_000, 1_000).local(LOOPBACK, 999)).isNull();
  }

  @Test
  void manyAreSpreadSoThatNoAddressRunsOutOfPorts() {
    assumeThat(Files.exists(Path.of("/proc/sys/net"))).isTrue();
    Sources sources = Sources.kept(2_500, 1_000);
    assertThat(LongStream.range(0, 2_500).mapToObj(i -> sources.local(LOOPBACK, i)))
        .containsOnly(new InetSocketAddress("127.0.0.1", 0), new InetSocketAddress("127.0.0.2", 0),
            new InetSocketAddress("127.0.0.3", 0));
    assertThat(LongStream.range(0, 2_500).mapToObj(i -> sources.local(LOOPBACK, i))
        .filter(new InetSocketAddress("127.0.0.1", 0)::equals)).hasSize(1_000);
    assertThat(LongStream.range(0, 300).mapToObj(i -> Sources.brief().local(LOOPBACK, i))
        .distinct()).hasSize(254);
  }

  @Test
  void othersThanTheLoopbackAreLeftToTheSystem() {
    assertThat(Sources.brief().local(new InetSocketAddress("192.0.2.1", 12_000), 1)).isNull();
  }

  @Test
  void tooManyAreOneLine() {
    assertThatThrownBy(() -> Sources.kept(254_001, 1_000)).isInstanceOf(BadInput.class)
        .hasMessageContaining("254001 connections to one target").hasMessageNotContaining("\n");
    assertThatThrownBy(() -> Descriptors.require(20_000, 20_000)).isInstanceOf(BadInput.class)
        .hasMessageContaining("may open 20000; start it again after `ulimit -n 20100`")
        .hasMessageNotContaining("\n");
    assertThatCode(() -> Descriptors.require(900, 1_000)).doesNotThrowAnyException();
    assertThat(Descriptors.limit()).isPositive();
  }
}
