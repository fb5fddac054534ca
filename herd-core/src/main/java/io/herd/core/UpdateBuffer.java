package io.herd.core;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing first-in, first-out buffer of updates that drops superseded ones when it needs room.
 * Not synchronized.
 */
final class UpdateBuffer {
  private @Nullable Update[] items = new Update[16];
  private int from;
  private int to;
  private long bytes;

  boolean isEmpty() {
    return from == to;
  }

  /** Bytes of the lines in it, superseded ones included until the next {@link #dropSuperseded}. */
  long bytes() {
    return bytes;
  }

  void add(Update update) {
    if (to == items.length) {
      dropSuperseded();
      if (to > items.length / 2) {
        items = Arrays.copyOf(items, items.length * 2);
      }
    }
    items[to++] = update;
    bytes += update.line().length;
  }

  /** The oldest update that is not superseded, or null. */
  @Nullable Update poll() {
    while (from < to) {
      Update update = requireNonNull(items[from]);
      items[from++] = null;
      if (!update.isSuperseded()) {
        return update;
      }
    }
    from = 0;
    to = 0;
    bytes = 0;
    return null;
  }

  void dropSuperseded() {
    int live = 0;
    bytes = 0;
    for (int i = from; i < to; i++) {
      Update update = requireNonNull(items[i]);
      if (!update.isSuperseded()) {
        items[live++] = update;
        bytes += update.line().length;
      }
    }
    Arrays.fill(items, live, to, null);
    from = 0;
    to = live;
  }
}
