package io.herd.loadgen.chaos;

import io.herd.loadgen.wire.LineWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A client that reports some of its own ids again and again, and now and then one that is never
 * heard of again: of that, nothing newer can hide a loss. It waits for each reply. One at home
 * comes back to its server; one that roams goes to another server after a while, and when its own
 * is gone.
 */
final class Walker extends Client {
  /** How a walker behaves. */
  record Habit(String home, boolean roams, double perSecond, double once) {}

  private static final int MOVERS = 5;
  private static final int STAY = 20; // requests before it roams
  private static final int POLE_MICROS = 90_000_000;
  private static final int DATE_LINE_MICROS = 180_000_000;

  private final Scene scene;
  private final Habit habit;
  private final String mark;
  private final SplittableRandom dice;
  private final List<Story> movers = new ArrayList<>();
  private String server;
  private int requests;
  private long lastNanos;

  Walker(Scene scene, Habit habit, String mark, long seed) {
    this.scene = scene;
    this.habit = habit;
    this.mark = mark;
    dice = new SplittableRandom(seed);
    server = habit.home();
  }

  @Override
  Pace pace() {
    return new Pace(habit.perSecond(), dice.nextDouble());
  }

  @Override
  boolean moves() {
    return habit.roams() && requests % STAY == 0;
  }

  @Override
  Optional<Caller> call() {
    if (habit.roams()) {
      server = scene.servers().get(dice.nextInt(scene.servers().size()));
    }
    return scene.call(server);
  }

  @Override
  void use(Caller here) {
    requests++;
    Story story = story();
    Sent sent = story.send(server, place(), time());
    scene.book().sent.increment();
    String command = story.command(sent);
    here.ask(command).ifPresentOrElse(
        line -> {
          Finding finding =
              story.acknowledged(sent, here.life(), line, scene.timeline().now());
          scene.book().acknowledged.add(finding == Finding.WRONG ? 0 : 1);
          scene.book().found(finding, server, command, line);
        },
        scene.book().unacknowledged::increment);
  }

  private Story story() {
    if (movers.size() < MOVERS) {
      movers.add(scene.book().begin("mover-" + mark + "-" + movers.size()));
      return movers.getLast();
    }
    return dice.nextDouble() < habit.once()
        ? scene.book().begin("once-" + mark + "-" + requests)
        : movers.get(dice.nextInt(MOVERS));
  }

  private String place() {
    return new LineWriter().place(dice.nextInt(-POLE_MICROS, POLE_MICROS + 1),
        dice.nextInt(-DATE_LINE_MICROS, DATE_LINE_MICROS + 1)).toString();
  }

  /** The time of day, and always later than the last one. */
  private long time() {
    lastNanos = Math.max(lastNanos + 1, ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now()));
    return lastNanos;
  }
}
