package io.herd.loadgen.engine;

import java.util.Arrays;

/** The line of a connection's last right reply, by which one sent twice is known. */
final class LastLine {
  private byte[] bytes = new byte[96];
  private int length;
  private boolean body;

  void keep(byte[] from, int start, int end, boolean withBody) {
    body = withBody;
    length = end - start;
    if (length > bytes.length) {
      bytes = new byte[2 * length];
    }
    System.arraycopy(from, start, bytes, 0, length);
  }

  void forget() {
    length = 0;
  }

  boolean same(byte[] other, int start, int end, boolean withBody) {
    return length > 0 && body == withBody
        && Arrays.equals(bytes, 0, length, other, start, end);
  }
}
