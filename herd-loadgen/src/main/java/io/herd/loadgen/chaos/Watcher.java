package io.herd.loadgen.chaos;

import java.util.Optional;
import java.util.SplittableRandom;

/** A client that asks one server again and again where others are, and must never go back. */
final class Watcher extends Client {
  private static final double PER_SECOND = 20;

  private final Scene scene;
  private final String server;
  private final SplittableRandom dice;

  Watcher(Scene scene, String server, long seed) {
    this.scene = scene;
    this.server = server;
    dice = new SplittableRandom(seed);
  }

  @Override
  Pace pace() {
    return new Pace(PER_SECOND, 1);
  }

  @Override
  Optional<Caller> call() {
    return scene.call(server);
  }

  @Override
  void use(Caller here) {
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
