package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Message.Kind;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  private final Message message = new Message();

  private Kind parse(String line) {
    byte[] bytes = Lines.latin1(line);
    return message.parse(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IAMAT kiwi.cs.ucla.edu +34.068930-118.445127 1621464827.959498503",
        "\t IAMAT\u000bkiwi \f +34-118 \r 1 ",
        "IAMAT +1 -1+1 0",
        "IAMAT \u0000\u00ff\u00a0 +90-180 99999999999.5",
        "IAMAT k -90.000+180.0000000000000000 1.00000000000000000000001",
        "IAMAT k +00.000000+000.000000 01",
        "IAMAT IAMAT -0-0 1",
      })
  void takesEveryLegalIamat(String line) {
    assertThat(parse(line)).isEqualTo(Kind.IAMAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IAMAT k +34-118",
        "IAMAT k +34-118 1 2",
        "iamat k +34-118 1",
        "IAMATk +34-118 1",
        "IAMAT k 34-118 1",
        "IAMAT k +34118 1",
        "IAMAT k +34.-118 1",
        "IAMAT k +.5-118 1",
        "IAMAT k +134-118 1",
        "IAMAT k +34-1180 1",
        "IAMAT k +90.000000000001-118 1",
        "IAMAT k +34-180.00001 1",
        "IAMAT k +34-118/ 1",
        "IAMAT k +34-118+5 1",
        "IAMAT k +3e1-118 1",
        "IAMAT k +nan-118 1",
        "IAMAT k + 1",
        "IAMAT k +- 1",
        "IAMAT k +34-118 nan",
        "IAMAT k +34-118 Infinity",
        "IAMAT k +34-118 1e9",
        "IAMAT k +34-118 +1",
        "IAMAT k +34-118 -1",
        "IAMAT k +34-118 1.",
        "IAMAT k +34-118 .5",
        "IAMAT k +34-118 1_0",
        "IAMAT k +34-118 0x1",
        "IAMAT k +34-118 123456789012",
        "IAMAT k +34-118 1.2.3",
      })
  void refusesEveryOtherIamat(String line) {
    assertThat(parse(line)).isEqualTo(Kind.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WHATSAT k 10 5",
        "WHATSAT k 10.5871263 20",
        "WHATSAT k 50.000 0",
        "WHATSAT k 0.0000000000001 007"
      })
  void takesEveryLegalWhatsat(String line) {
    assertThat(parse(line)).isEqualTo(Kind.WHATSAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WHATSAT k 0 5",
        "WHATSAT k 0.000 5",
        "WHATSAT k 50.0000000000001 5",
        "WHATSAT k -1 5",
        "WHATSAT k +1 5",
        "WHATSAT k ten 5",
        "WHATSAT k 10 21",
        "WHATSAT k 10 -1",
        "WHATSAT k 10 +1",
        "WHATSAT k 10 5.0",
        "WHATSAT k 10 99999999999999999999",
        "WHATSAT k 10",
        "WHATSAT k 10 5 1",
        "whatsat k 10 5",
        "",
        " \t ",
      })
  void refusesEveryOtherWhatsat(String line) {
    assertThat(parse(line)).isEqualTo(Kind.INVALID);
  }

  @Test
  void takesAtLinesOfOtherMakesOfServers() {
    assertThat(parse("AT Clark +0.263873386 kiwi +34-118 1.5")).isEqualTo(Kind.AT);
    assertThat(parse("AT Clark -99.9 kiwi +34-118 1.5")).isEqualTo(Kind.AT);
    assertThat(parse("AT Clark 0.2 kiwi +34-118 1.5")).isEqualTo(Kind.AT);
    assertThat(parse("AT Clark fast kiwi +34-118 1.5")).isEqualTo(Kind.INVALID);
    assertThat(parse("AT Clark +0.2 kiwi +34-118")).isEqualTo(Kind.INVALID);
    assertThat(parse("AT Clark +0.2 kiwi +34-118 1.5 1")).isEqualTo(Kind.INVALID);
  }

  @Test
  void readsTimeAsExactNanoseconds() {
    parse("IAMAT k +34-118 1700000000.1234567891");
    assertThat(message.seconds()).isEqualTo(1_700_000_000L);
    assertThat(message.nanos()).isEqualTo(123_456_789);
    parse("IAMAT k +34-118 7.05");
    assertThat(message.nanos()).isEqualTo(50_000_000);
  }

  @Test
  void readsRadiusAndBound() {
    parse("WHATSAT k 10.5871263 7");
    assertThat(message.radiusKm()).isEqualTo(10.5871263);
    assertThat(message.bound()).isEqualTo(7);
  }

  @Test
  void neverThrowsOnMutationsOfRealLines() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    String[] seeds = {
      "IAMAT kiwi +34.068930-118.445127 1621464827.959498503", "WHATSAT kiwi 10 5",
      "AT Clark +0.263873386 kiwi +34.068930-118.445127 1621464827.959498503"
    };
    int legal = 0;
    for (int round = 0; round < 100_000; round++) {
      byte[] bytes = Lines.latin1(seeds[round % seeds.length]);
      for (int i = random.nextInt(3); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int from = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : 0;
      legal += message.parse(bytes, from, bytes.length) == Kind.INVALID ? 0 : 1;
    }
    assertThat(legal).isBetween(30_000, 90_000);
  }
}
