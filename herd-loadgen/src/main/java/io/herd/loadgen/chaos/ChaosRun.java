package io.herd.loadgen.chaos;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One herd, under load and faults for a while, then left alone, then asked what it still knows. */
public final class ChaosRun {
  private static final int WALKERS = 3; // for each server; the last one of them roams
  private static final int ONCE = 3_000; // ids that are reported once, about
  private static final double MOST_ONCE = 0.5;
  private static final long TICK_MILLIS = 500;

  private final ChaosHerd herd;
  private final ChaosSpec spec;
  private final ChaosListener listener;
  private final Scene scene;
  private final long startNanos = System.nanoTime();

  private ChaosRun(ChaosHerd herd, ChaosSpec spec, ChaosListener listener) {
    this.herd = herd;
    this.spec = spec;
    this.listener = listener;
    scene = new Scene(herd, new Timeline(herd.servers(), System::nanoTime), new Book());
  }

  /** Runs it; the herd is up and linked before. Takes the spec's duration and the time to heal. */
  public static ChaosOutcome of(ChaosHerd herd, ChaosSpec spec, ChaosListener listener)
      throws InterruptedException {
    return new ChaosRun(herd, spec, listener).run();
  }

  private ChaosOutcome run() throws InterruptedException {
    List<Road> roads = List.copyOf(herd.roads().keySet());
    Director director = new Director(scene, Script.draw(spec, herd.servers(), roads));
    Crowd crowd = crowd();
    Thread progress = Thread.ofVirtual().name("chaos-progress").start(() -> watch(director));
    crowd.start();
    director.play();
    TimeUnit.NANOSECONDS.sleep(startNanos + spec.duration().toNanos() - System.nanoTime());
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    crowd.stop();
    Census census = new Census(scene, new Custody(scene.timeline(), roads));
    census.take(spec.patience().toNanos());
    progress.interrupt();
    progress.join();
    return outcome(seconds, director, census);
  }

  private Crowd crowd() {
    double rate = spec.rate() / (WALKERS * herd.servers().size());
    double updates = spec.rate() * spec.duration().toMillis() / 1e3;
    double once = Math.min(MOST_ONCE, ONCE / updates);
    String mark = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    Crowd crowd = new Crowd();
    int number = 0;
    for (String server : herd.servers()) {
      for (int i = 1; i <= WALKERS; i++) {
        crowd.add(new Walker(scene, new Walker.Habit(server, i == WALKERS, rate, once),
            mark + "-" + number, spec.seed() + number));
        number++;
      }
      crowd.add(new Watcher(scene, server, spec.seed() + number));
    }
    return crowd;
  }

  private void watch(Director director) {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        listener.progressed((System.nanoTime() - startNanos) / 1e9,
            scene.book().acknowledged.sum(), scene.book().unacknowledged.sum(),
            director.going());
      }
    } catch (InterruptedException _) {
      // The run is over.
    }
  }

  private ChaosOutcome outcome(double seconds, Director director, Census census) {
    Book book = scene.book();
    List<StoryEnd> ends = census.ends();
    Map<FaultKind, Integer> faults = new EnumMap<>(FaultKind.class);
    spec.faults().forEach(kind -> faults.put(kind, director.done().getOrDefault(kind, 0)));
    return new ChaosOutcome(herd.system(), seconds, book.stories().size(), book.sent.sum(),
        book.acknowledged.sum(), book.unacknowledged.sum(), book.asked.sum(),
        ends.stream().filter(StoryEnd::lost).count(),
        ends.stream().filter(StoryEnd::divergent).count(), book.wrong.sum(), book.wentBack.sum(),
        ends.stream().mapToLong(StoryEnd::gone).sum(), faults,
        census.convergedNanos() < 0 ? -1 : census.convergedNanos() / 1e9,
        census.silent().stream().sorted().toList(), book.examples());
  }
}
