package io.herd.loadgen.tap;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/**
 * Estimates how long something takes from yes-or-no answers, each given once after some delay:
 * whether it had happened by then. The maximum-likelihood estimate of its distribution is the
 * isotonic regression of the answers on the delays, found by pooling adjacent violators (Ayer et
 * al., Annals of Mathematical Statistics 26, 1955). It converges with the cube root of the number
 * of answers, so that only the median is worth telling.
 */
public final class CurrentStatus {
  /** Whether it had happened after so many nanoseconds. */
  public record Answer(long delayNanos, boolean known) {}

  private CurrentStatus() {}

  /**
   * The shortest delay at which it has probably happened; none if it has at no delay asked. What is
   * faster than the shortest delay is told as that.
   */
  public static OptionalLong medianNanos(List<Answer> answers) {
    Answer[] sorted = answers.toArray(Answer[]::new);
    Arrays.sort(sorted, Comparator.comparingLong(Answer::delayNanos));
    return pool(sorted).stream().filter(block -> 2 * block.known >= block.size)
        .mapToLong(block -> block.delayNanos).findFirst();
  }

  private static Deque<Block> pool(Answer[] sorted) {
    Deque<Block> blocks = new ArrayDeque<>();
    for (Answer answer : sorted) {
      Block last = new Block(answer.delayNanos, answer.known ? 1 : 0, 1);
      while (!blocks.isEmpty() && blocks.getLast().above(last)) {
        last = blocks.removeLast().and(last);
      }
      blocks.addLast(last);
    }
    return blocks;
  }

  /** Answers from one delay on that share one estimate. */
  private record Block(long delayNanos, long known, long size) {
    boolean above(Block next) {
      return known * next.size >= next.known * size;
    }

    Block and(Block next) {
      return new Block(delayNanos, known + next.known, size + next.size);
    }
  }
}
