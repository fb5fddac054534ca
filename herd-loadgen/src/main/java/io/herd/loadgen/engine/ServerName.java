package io.herd.loadgen.engine;

import io.herd.loadgen.wire.AtLine;
import io.herd.loadgen.wire.AtLine.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name in which a server answers, learned from its first right answer to an IAMAT. */
final class ServerName {
  private byte[] name = new byte[0];
  private byte[] head = new byte[0];

  /** The length of {@code "AT <name> "}. */
  int headLength() {
    return head.length;
  }

  /** Whether a line begins with AT and the learned name. */
  boolean heads(byte[] bytes, int from, int to) {
    int length = head.length;
    return length > 0 && to - from > length
        && Arrays.equals(bytes, from, from + length, head, 0, length);
  }

  /** Learns the name of the first line; false if a later one has another. */
  boolean admit(AtLine line) {
    if (name.length == 0) {
      name = line.copy(Field.SERVER);
      head = ("AT " + this + " ").getBytes(StandardCharsets.ISO_8859_1);
    }
    return line.same(Field.SERVER, name, 0, name.length);
  }

  @Override
  public String toString() {
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
