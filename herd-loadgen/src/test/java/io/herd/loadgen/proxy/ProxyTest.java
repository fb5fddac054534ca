package io.herd.loadgen.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a link's weather does to real connections. */
@Timeout(30)
class ProxyTest {
  private static final int READ_MILLIS = 20_000;
  private static final String LINES = IntStream.range(0, 500)
      .mapToObj(i -> "AT Clark +0.000000001 kiwi-" + i + " +34.068930-118.445127 1621464827." + i)
      .collect(Collectors.joining("\n", "", "\n"));

  private ServerSocket door;
  private Proxy proxy;
  private Socket dialler;
  private Socket target;

  @BeforeEach
  void connect() throws IOException {
    door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    proxy = Proxy.to(new Target("127.0.0.1", door.getLocalPort()), 1);
    dialler = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    target = door.accept();
    dialler.setSoTimeout(READ_MILLIS);
    target.setSoTimeout(READ_MILLIS);
  }

  @AfterEach
  void close() throws IOException {
    dialler.close();
    target.close();
    proxy.close();
    door.close();
  }

  private static void say(Socket from, String text) throws IOException {
    from.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private static String hear(Socket at, String expected) throws IOException {
    return new String(at.getInputStream().readNBytes(expected.length()), US_ASCII);
  }

  /** Whether it all comes, and in order, both ways. */
  private void passesBothWays(String text) throws IOException {
    say(dialler, text);
    assertThat(hear(target, text)).isEqualTo(text);
    say(target, text);
    assertThat(hear(dialler, text)).isEqualTo(text);
  }

  private static void isReset(Socket socket) {
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketException.class).hasMessageContaining("reset");
  }

  @Test
  void bytesPassBothWaysInClearWeather() throws IOException {
    passesBothWays(LINES);

    assertThat(proxy.traffic().delivered()).isEqualTo(2L * LINES.length());
    assertThat(proxy.traffic().connections()).isOne();
  }

  @Test
  void aHalfCloseIsPassedOnAndTheOtherWayStaysOpen() throws IOException {
    say(dialler, "last");
    dialler.shutdownOutput();
    assertThat(target.getInputStream().readAllBytes()).asString().isEqualTo("last");

    say(target, "reply");
    target.close();
    assertThat(dialler.getInputStream().readAllBytes()).asString().isEqualTo("reply");
  }

  @Test
  void jitterDoesNotChangeTheOrder() throws IOException {
    proxy.set(Weather.slow(1, 20));
    for (String line : LINES.split("(?<=\n)", 50)) {
      say(dialler, line);
    }

    assertThat(hear(target, LINES)).isEqualTo(LINES);
    assertThat(proxy.traffic().delayed()).isEqualTo(LINES.length());
  }

  @Test
  void aSlicingLinkWritesEachByteByItself() throws IOException {
    proxy.set(Weather.SLICED);
    passesBothWays(LINES);

    assertThat(proxy.traffic().sliced()).isEqualTo(2L * LINES.length());
  }

  @Test
  void aNarrowLinkLosesNothing() throws IOException {
    proxy.set(Weather.narrow(200_000));
    passesBothWays(LINES);

    assertThat(proxy.traffic().throttled()).isEqualTo(2L * LINES.length());
  }

  @Test
  void aConnectionGoesOnWhenTheWeatherClears() throws IOException {
    proxy.set(new Weather(1, 1, true, 1_000_000, false));
    passesBothWays("a line\n");
    proxy.set(Weather.CLEAR);
    passesBothWays(LINES);

    assertThat(proxy.traffic().sliced()).isEqualTo(2L * "a line\n".length());
    assertThat(proxy.traffic().connections()).isOne();
  }

  @Test
  void aHoleTakesBytesAndDeliversNoneOfThem() throws IOException {
    proxy.set(Weather.HOLE);
    say(dialler, LINES);
    await().until(() -> proxy.traffic().swallowed() == LINES.length());
    proxy.set(Weather.CLEAR);
    say(dialler, "and the rest of it");
    await().until(() -> proxy.traffic().swallowed() > LINES.length());

    assertThat(proxy.reset()).isOne();
    isReset(target);
    assertThat(proxy.traffic().delivered()).isZero();
  }

  @Test
  void aHoleOneWayLeavesTheOtherOpen() throws IOException {
    proxy.set(Way.FORTH, Weather.HOLE);
    say(dialler, "lost");
    await().until(() -> proxy.traffic().swallowed() == "lost".length());
    say(target, LINES);

    assertThat(hear(dialler, LINES)).isEqualTo(LINES);
  }

  @Test
  void nobodyLearnsThatTheOtherEndIsGoneInAHole() throws IOException {
    proxy.set(Weather.HOLE);
    say(dialler, "lost");
    dialler.close();
    await().until(() -> proxy.traffic().swallowed() == "lost".length());

    assertThat(proxy.reset()).as("connections that were open").isOne();
    isReset(target);
  }

  @Test
  void aResetComesToBothEnds() throws IOException {
    passesBothWays(LINES);

    assertThat(proxy.reset()).isOne();
    isReset(dialler);
    isReset(target);
    assertThat(proxy.reset()).isZero();
  }

  @Test
  void aResetByOneEndIsPassedOn() throws IOException {
    dialler.setSoLinger(true, 0);
    dialler.close();

    isReset(target);
  }

  @Test
  void aNewConnectionComesThroughAfterAReset() throws IOException {
    proxy.reset();
    dialler = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    target = door.accept();

    passesBothWays(LINES);
  }

  @Test
  void whoeverDialsATargetThatIsGoneIsReset() throws IOException {
    door.close();
    try (Socket late = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
      late.setSoTimeout(READ_MILLIS);
      isReset(late);
    }
  }

  @Test
  void closingCutsWhatIsOpenAndRefusesTheRest() throws IOException {
    proxy.close();

    isReset(target);
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), proxy.port()))
        .isInstanceOf(IOException.class);
  }
}
