package io.herd.loadgen.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Asks every server for every client, when all is healed, again and again for those whose story has
 * no good end yet, until all have one or the patience is over. Not thread-safe.
 */
final class Census {
  private static final long PAUSE_MILLIS = 100;

  private final Scene scene;
  private final Custody custody;
  private final long healedNanos = System.nanoTime();
  private final Map<Story, Map<String, String>> answers = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private List<Story> open;
  private long convergedNanos = -1;

  /** Begins the time that the herd takes to converge. */
  Census(Scene scene, Custody custody) {
    this.scene = scene;
    this.custody = custody;
    List<Story> newestFirst = new ArrayList<>(scene.book().stories());
    Collections.reverse(newestFirst);
    open = newestFirst;
  }

  /** Asks until all is well, or for so long. */
  void take(long patienceNanos) throws InterruptedException {
    while (convergedNanos < 0) {
      round();
      open = open.stream().filter(story -> !isWell(story)).toList();
      if (open.isEmpty()) {
        convergedNanos = System.nanoTime() - healedNanos;
      } else if (System.nanoTime() - healedNanos > patienceNanos) {
        return;
      } else {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** Nanoseconds from the beginning to when the last answer was good; -1 if one never was. */
  long convergedNanos() {
    return convergedNanos;
  }

  /** Servers that have not answered all that they were asked in the last round. */
  Set<String> silent() {
    return new HashSet<>(silent);
  }

  /** How each story ends that all servers have answered for. */
  List<StoryEnd> ends() {
    return scene.book().stories().stream().filter(this::isAnswered).map(this::end).toList();
  }

  private void round() throws InterruptedException {
    silent.clear();
    List<Thread> askers = scene.servers().stream()
        .map(server -> Thread.ofVirtual().name("census-" + server).start(() -> ask(server)))
        .toList();
    for (Thread asker : askers) {
      asker.join();
    }
  }

  private void ask(String server) {
    Optional<Caller> caller = Optional.empty();
    for (Story story : open) {
      if (caller.isEmpty() || !caller.get().isOpen()) {
        caller.ifPresent(Caller::close);
        caller = scene.call(server);
      }
      if (caller.isEmpty() || !ask(caller.get(), server, story)) {
        silent.add(server);
        break;
      }
    }
    caller.ifPresent(Caller::close);
  }

  private boolean ask(Caller caller, String server, Story story) {
    long floor = story.floor(caller.life());
    Optional<String> line = caller.ask(story.question());
    line.ifPresent(text -> {
      answers.computeIfAbsent(story, _ -> new ConcurrentHashMap<>()).put(server, text);
      scene.book().found(story.heard(caller.life(), text, floor, scene.timeline().now()),
          server, story.question(), text);
    });
    return line.isPresent();
  }

  private boolean isWell(Story story) {
    return isAnswered(story) && end(story).isGood();
  }

  private boolean isAnswered(Story story) {
    return answers.getOrDefault(story, Map.of()).size() == scene.servers().size();
  }

  private StoryEnd end(Story story) {
    Map<String, String> lines = Objects.requireNonNull(answers.get(story));
    return story.end(List.copyOf(lines.values()), custody);
  }
}
