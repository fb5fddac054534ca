package io.herd.loadgen.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What volleys are made of. */
final class Pieces {
  private static final int TLS_HANDSHAKE = 22;
  private static final int GARBAGE_BYTES = 1_000;

  private Pieces() {}

  /** Each as bytes, one for each character. */
  static List<byte[]> of(Stream<String> texts) {
    return texts.map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  /** HTTP as a browser sends it, with a body that a line server might obey. */
  static List<byte[]> http(String client) {
    String body = "IAMAT " + client + " +34-118 1700000000\n";
    return of(Stream.of(
        "GET / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Mozilla/5.0\r\n\r\n" + body,
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
            + body.length() + "\r\n\r\n" + body,
        "OPTIONS * HTTP/1.0\r\n\r\n" + body,
        "PUT /map HTTP/1.1\r\n\r\n" + body,
        "HEAD / HTTP/1.1\r\n\r\n" + body,
        "DELETE / HTTP/1.1\r\n\r\n" + body,
        "CONNECT google.com:443 HTTP/1.1\r\n\r\n" + body,
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + body));
  }

  /** A TLS 1.2 record with the beginning of a ClientHello, and a line behind it. */
  static List<byte[]> tls(Random random) {
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      byte[] hello = new byte[200];
      random.nextBytes(hello);
      ByteBuffer bytes = ByteBuffer.wrap(hello);
      bytes.put((byte) TLS_HANDSHAKE).put((byte) 3).put((byte) 1).putShort((short) 195);
      bytes.put((byte) 1).put((byte) 0).putShort((short) 191).put((byte) 3).put((byte) 3);
      all.add(hello);
    }
    return all;
  }

  /** What would steer a terminal or forge a line of a log, as a command and as a client's id. */
  static List<byte[]> controls() {
    List<String> bad = List.of("\u001b[2J\u001b[31mowned", "\u001b]0;title\u0007",
        "\u001b]52;c;ZWNobyBvd25lZA==\u0007", "a\rfake 2026-01-01 link to Bona is up",
        "\u0000\u0001",
        "\b\b\b\b", "\u009b31m", "\u00ff\u00fe", "\u00e2\u0080\u00ae", "\u007f");
    return of(bad.stream().flatMap(text -> Stream.of(text + "\n",
        "IAMAT " + text.replace(' ', '_') + " +34-118 1700000000\n",
        "WHATSAT " + text.replace(' ', '_') + " 10 5\n")));
  }

  /** Times that no server may take, each from a client that nobody knows. */
  static List<byte[]> times(String client) {
    return of(Stream.of("NaN", "nan", "Infinity", "-Infinity", "inf", "1e9", "1E400", "-1", "+1",
        "-0", "0x7fffffff", "1_000", "99999999999", "9".repeat(400), "1.", ".5", "1.5.5", "1,5",
        "", System.currentTimeMillis() / 1_000 + 90_000 + "")
        .map(time -> "IAMAT " + client + " +34.068930-118.445127 " + time + "\n"));
  }

  /** Questions that shall reach another host, file or bill than the API's. */
  static List<byte[]> questions(String client) {
    return of(Stream.of("http://169.254.169.254/ 5", "10&key=stolen 5", "10 5&pagetoken=x",
        "10%0d%0aHost:evil 5", "../../etc/passwd 5", "1e308 5", "NaN 5", "Infinity 5", "-1 5",
        "0 5", "50.000001 5", "10 21", "10 -1", "10 99999999999999999999", "10 5.0", "10 0x5",
        "10", "10 5 6", "\0 1 5", "9".repeat(300) + " 5")
        .map(values -> "WHATSAT " + client + " " + values + "\n"));
  }

  /** Random bytes, some of them line ends; equal for equal seeds. */
  static List<byte[]> garbage(Random random) {
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      byte[] bytes = new byte[GARBAGE_BYTES];
      random.nextBytes(bytes);
      bytes[GARBAGE_BYTES - 1] = '\n';
      all.add(bytes);
    }
    return all;
  }
}
