package io.herd.loadgen.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/** All stories of a run, and its counts. Safe for any number of threads. */
final class Book {
  private static final int RECENT = 100;
  private static final int EXAMPLES = 10;

  final LongAdder sent = new LongAdder();
  final LongAdder acknowledged = new LongAdder();
  final LongAdder unacknowledged = new LongAdder();
  final LongAdder asked = new LongAdder();
  final LongAdder wrong = new LongAdder();
  final LongAdder wentBack = new LongAdder();
  private final List<Story> stories = new ArrayList<>();
  private final List<String> examples = new ArrayList<>();

  synchronized Story begin(String client) {
    Story story = new Story(client);
    stories.add(story);
    return story;
  }

  /** The newest last. */
  synchronized List<Story> stories() {
    return List.copyOf(stories);
  }

  /** Any story, every other time one of the newest; empty before the first. */
  synchronized Optional<Story> any(RandomGenerator dice) {
    int from = dice.nextBoolean() ? 0 : Math.max(0, stories.size() - RECENT);
    return stories.isEmpty() ? Optional.empty()
        : Optional.of(stories.get(dice.nextInt(from, stories.size())));
  }

  /** Counts what a reply was found to be; the first bad ones are kept as examples. */
  void found(Finding finding, String server, String command, String line) {
    switch (finding) {
      case FINE -> {}
      case WRONG -> {
        wrong.increment();
        note(server + " answered wrongly to " + command + ": " + line);
      }
      case WENT_BACK -> {
        wentBack.increment();
        note(server + " went back at " + command + ": " + line);
      }
    }
  }

  synchronized void note(String example) {
    if (examples.size() < EXAMPLES) {
      examples.add(example);
    }
  }

  synchronized List<String> examples() {
    return List.copyOf(examples);
  }
}
