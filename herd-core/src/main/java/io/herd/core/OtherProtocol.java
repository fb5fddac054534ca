package io.herd.core;

import java.util.Arrays;

/** Recognises who speaks HTTP or TLS to the client port, by how a line begins. */
final class OtherProtocol {
  private static final byte[][] VERBS = {
    Ascii.bytes("GET "), Ascii.bytes("POST "), Ascii.bytes("HEAD "), Ascii.bytes("PUT "),
    Ascii.bytes("DELETE "), Ascii.bytes("OPTIONS "), Ascii.bytes("PATCH "), Ascii.bytes("TRACE "),
    Ascii.bytes("PRI ")
  };
  private static final byte[] CONNECT = Ascii.bytes("CONNECT ");
  private static final byte[] TLS_HANDSHAKE = {0x16, 0x03};

  private OtherProtocol() {}

  /** Whether these bytes, which may be less than a line, begin a request or a handshake. */
  static boolean isBegun(byte[] bytes, int from, int to) {
    return begins(TLS_HANDSHAKE, bytes, from, to) || begins(CONNECT, bytes, from, to)
        || isRequest(bytes, from, to);
  }

  /** A verb and what it is about: a path, everything, or a whole address. */
  private static boolean isRequest(byte[] bytes, int from, int to) {
    for (byte[] verb : VERBS) {
      int about = from + verb.length;
      if (about < to && begins(verb, bytes, from, to)) {
        return bytes[about] == '/' || bytes[about] == '*' || bytes[about] == 'h';
      }
    }
    return false;
  }

  private static boolean begins(byte[] word, byte[] bytes, int from, int to) {
    int end = from + word.length;
    return end <= to && Arrays.equals(bytes, from, end, word, 0, word.length);
  }
}
