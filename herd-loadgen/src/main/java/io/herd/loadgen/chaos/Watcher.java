package io.herd.loadgen.chaos;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A client that asks one server again and again where others are, and must never go back. */
final class Watcher implements Crowd.Client {
  private static final double PER_SECOND = 20;

  private final Scene scene;
  private final String server;
  private final SplittableRandom dice;
  private @Nullable Caller caller;
  private volatile boolean stopped;

  Watcher(Scene scene, String server, long seed) {
    this.scene = scene;
    this.server = server;
    dice = new SplittableRandom(seed);
  }

  @Override
  public void run() {
    Pace pace = new Pace(PER_SECOND, 1);
    try {
      while (!stopped) {
        pace.await();
        connected().ifPresent(this::ask);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    leave();
  }

  @Override
  public void stop() {
    stopped = true;
  }

  private Optional<Caller> connected() {
    if (caller != null && !caller.isOpen()) {
      leave();
    }
    if (caller == null) {
      caller = scene.call(server).orElse(null);
    }
    return Optional.ofNullable(caller);
  }

  private void leave() {
    if (caller != null) {
      caller.close();
      caller = null;
    }
  }

  private void ask(Caller here) {
    scene.book().any(dice).ifPresent(story -> {
      long floor = story.floor(here.life());
      here.ask(story.question()).ifPresent(line -> {
        scene.book().asked.increment();
        scene.book().found(story.heard(here.life(), line, floor, scene.timeline().now()),
            server, story.question(), line);
      });
    });
  }
}
