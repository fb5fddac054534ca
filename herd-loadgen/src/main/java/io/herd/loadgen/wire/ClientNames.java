package io.herd.loadgen.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the clients of a run call themselves. Moving clients have the names given; a write-once
 * client is called by the run's mark and the index of its request, so that an update seen anywhere
 * in the herd leads back to the request. Immutable.
 */
public final class ClientNames {
  private static final int DIGITS = 9;

  private final byte[] mark;
  private final byte[][] moving;

  /** The {@code mark} must differ between runs that meet the same herd. */
  public ClientNames(String mark, List<String> moving) {
    this.mark = ("once-" + mark + "-").getBytes(StandardCharsets.UTF_8);
    this.moving = moving.stream()
        .map(name -> name.getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  /** Names {@code count} moving clients by the mark and their number. */
  public static ClientNames numbered(String mark, int count) {
    return new ClientNames(mark, IntStream.range(0, count)
        .mapToObj(i -> "mover-" + mark + "-" + i).toList());
  }

  public void writeMoving(int client, LineWriter out) {
    out.bytes(moving[client]);
  }

  public void writeOnce(long index, LineWriter out) {
    out.bytes(mark).digits(index, DIGITS);
  }

  /** The index of the request that a write-once name was made for, or -1 for any other name. */
  public long indexOf(byte[] bytes, int from, int to) {
    int digits = to - from - mark.length;
    if (digits < DIGITS || digits > 18) {
      return -1;
    }
    return marked(bytes, from) ? number(bytes, from + mark.length, to) : -1;
  }

  /** Where, at or behind {@code from}, what may be a write-once name begins, or -1. */
  public int find(byte[] bytes, int from, int to) {
    for (int i = from; i + mark.length + DIGITS <= to; i++) {
      if (bytes[i] == mark[0] && marked(bytes, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the write-once name that begins at {@code start} ends. */
  public int endOf(byte[] bytes, int start, int to) {
    int end = start + mark.length;
    while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
      end++;
    }
    return end;
  }

  private boolean marked(byte[] bytes, int from) {
    return Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length);
  }

  private static long number(byte[] bytes, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
