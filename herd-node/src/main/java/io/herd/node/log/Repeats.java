package io.herd.node.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lets the first few of a kind of message through, then fewer and fewer: a neighbour that is down
 * is dialled twice a second, and must not be told of twice a second for hours. Messages that differ
 * only in digits are of one kind. Safe for any number of threads.
 */
final class Repeats {
  private static final int FREE = 5;
  private static final long FIRST_PAUSE = 1_000_000_000L;
  private static final long LAST_PAUSE = 600 * FIRST_PAUSE;
  private static final int MAX_KINDS = 256;

  private final LongSupplier nanoTime;
  private final Map<String, Kind> kinds = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Kind> eldest) {
      return size() > MAX_KINDS;
    }
  };

  /** With a clock in nanoseconds from any origin. */
  Repeats(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * The message, with how often it was held back since it was last let through; empty if it is to
   * be held back now.
   */
  synchronized Optional<String> admit(String message) {
    long now = nanoTime.getAsLong();
    var kind = kinds.computeIfAbsent(message.replaceAll("\\d+", "#"), _ -> new Kind(now));
    return kind.admit(now)
        .map(held -> held == 0 ? message : message + " (and " + held + " more like this)");
  }

  private static final class Kind {
    private int free = FREE;
    private long pause = FIRST_PAUSE;
    private long shownAt;
    private int held;

    Kind(long now) {
      shownAt = now;
    }

    Optional<Integer> admit(long now) {
      long quiet = now - shownAt;
      if (quiet > LAST_PAUSE * 2) {
        free = FREE;
        pause = FIRST_PAUSE;
      }
      if (free > 0) {
        free--;
      } else if (quiet < pause) {
        held++;
        return Optional.empty();
      } else {
        pause = Math.min(pause * 2, LAST_PAUSE);
      }
      shownAt = now;
      int before = held;
      held = 0;
      return Optional.of(before);
    }
  }
}
