package io.herd.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.herd.core.Transports;
import org.junit.jupiter.api.Test;

/** A build that is narrowed to one transport must not pass because there is none of that name. */
class TransportAskedForTest {
  @Test
  void exists() {
    String name = System.getProperty("transport", "");
    assumeThat(name).isNotBlank();
    assertThatCode(() -> Transports.byName(name)).doesNotThrowAnyException();
  }
}
