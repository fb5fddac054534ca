package io.herd.loadgen.attack;

import java.nio.ByteBuffer;

/** Counts the lines of replies on one connection by their first characters. */
final class Ear {
  private static final int MARK = 2;

  private int column;
  private int first;

  void hear(ByteBuffer bytes, Deeds deeds) {
    deeds.add(Deed.BYTES_HEARD, bytes.remaining());
    while (bytes.hasRemaining()) {
      hear(bytes.get(), deeds);
    }
  }

  private void hear(byte b, Deeds deeds) {
    if (b == '\n') {
      column = 0;
      return;
    }
    column++;
    if (column == 1) {
      first = b;
    } else if (column == MARK && first == 'A' && b == 'T') {
      deeds.add(Deed.AT_HEARD, 1);
    } else if (column == MARK && first == '?' && b == ' ') {
      deeds.add(Deed.REFUSALS_HEARD, 1);
    }
  }
}
