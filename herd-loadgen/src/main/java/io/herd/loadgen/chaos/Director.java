package io.herd.loadgen.chaos;

import io.herd.loadgen.proxy.Proxy;
import io.herd.loadgen.proxy.Traffic;
import io.herd.loadgen.proxy.Way;
import io.herd.loadgen.proxy.Weather;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Does to a herd what a script says. One act at a time befalls each server, and each link but for
 * resets; one whose time comes while another lasts, or while a link is not up because a server is
 * away, waits for that. So a run may last longer than its script.
 */
final class Director {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 10;

  private final Scene scene;
  private final Script script;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Map<FaultKind, Integer> done = new EnumMap<>(FaultKind.class);
  private final Set<String> going = ConcurrentHashMap.newKeySet();

  Director(Scene scene, Script script) {
    this.scene = scene;
    this.script = script;
  }

  /** Plays the script; all is healed, as far as it can be, when this returns. */
  void play() {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      script.acts().forEach(act -> threads.execute(() -> play(act, start)));
    }
  }

  /** How many faults of a kind have had an effect: a process died, or bytes were affected. */
  synchronized Map<FaultKind, Integer> done() {
    return new EnumMap<>(done);
  }

  /** What goes on at this moment, for whoever watches. */
  List<String> going() {
    return going.stream().sorted().toList();
  }

  private void play(Act act, long start) {
    String stage = act.kind() == FaultKind.RESET ? "reset of " + act.where() : act.where();
    ReentrantLock lock = locks.computeIfAbsent(stage, _ -> new ReentrantLock());
    try {
      sleepUntil(start + TimeUnit.MILLISECONDS.toNanos(act.atMillis()));
      lock.lockInterruptibly();
      try {
        perform(act);
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void perform(Act act) throws InterruptedException {
    if (!act.kind().isOfServer()) {
      awaitOpen(proxy(act.where()));
    }
    String words = act.kind() + " " + act.where();
    going.add(words);
    scene.timeline().disturbed(act.where());
    try {
      if (act.kind().isOfServer() ? maltreat(act) : spoil(act)) {
        count(act.kind());
      }
    } catch (IOException e) {
      scene.book().note(words + ": " + e.getMessage());
    } finally {
      scene.timeline().calmed(act.where());
      going.remove(words);
    }
  }

  private synchronized void count(FaultKind kind) {
    done.merge(kind, 1, Integer::sum);
  }

  private boolean maltreat(Act act) throws IOException, InterruptedException {
    return act.kind() == FaultKind.KILL ? kill(act) : pause(act);
  }

  private boolean kill(Act act) throws IOException, InterruptedException {
    String server = act.where();
    if (scene.timeline().life(server).isEmpty()) {
      return false; // it has not come back from the last time
    }
    scene.timeline().died(server);
    scene.herd().processes().kill(server);
    TimeUnit.MILLISECONDS.sleep(act.lengthMillis());
    scene.herd().processes().start(server);
    scene.timeline().born(server);
    return true;
  }

  private boolean pause(Act act) throws IOException, InterruptedException {
    if (scene.timeline().life(act.where()).isEmpty()) {
      return false;
    }
    scene.herd().processes().pause(act.where());
    try {
      last(act);
    } finally {
      scene.herd().processes().resume(act.where());
    }
    return true;
  }

  private boolean spoil(Act act) throws InterruptedException {
    Proxy proxy = proxy(act.where());
    if (act.kind() == FaultKind.RESET) {
      return proxy.reset() > 0;
    }
    long before = affected(act.kind(), proxy.traffic());
    proxy.set(Way.FORTH, act.forth());
    proxy.set(Way.BACK, act.back());
    try {
      last(act);
    } finally {
      proxy.set(Weather.CLEAR);
      if (act.kind() == FaultKind.BLACKHOLE) {
        proxy.reset();
      }
    }
    return affected(act.kind(), proxy.traffic()) > before;
  }

  /** There is nothing to spoil as long as a server at one of the ends is away. */
  private static void awaitOpen(Proxy proxy) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!proxy.isOpen() && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private Proxy proxy(String where) {
    return scene.herd().roads().entrySet().stream()
        .filter(road -> road.getKey().toString().equals(where)).findFirst()
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new IllegalArgumentException("there is no link " + where));
  }

  private static long affected(FaultKind kind, Traffic traffic) {
    return switch (kind) {
      case LATENCY -> traffic.delayed();
      case BLACKHOLE -> traffic.swallowed();
      case SLICE -> traffic.sliced();
      case BANDWIDTH -> traffic.throttled();
      case KILL, PAUSE, RESET -> 0;
    };
  }

  private static void last(Act act) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(act.lengthMillis());
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
  }
}
