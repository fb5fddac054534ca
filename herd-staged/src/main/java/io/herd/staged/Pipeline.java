package io.herd.staged;

import io.herd.core.NodeSpec;
import io.herd.core.Variation;
import io.herd.core.Variation.StagePools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stages behind the doors, and who serves them. Three stages hand over twice, two once, and
 * one never: then whoever has read works and writes as well. Shared threads serve every stage, so
 * that a hand-over is a queue without a wake-up; threads apart wake each other.
 *
 * <p>What happens when a queue is full: before the apply stage, its readers begin with no further
 * connection and the client door rests; before the write stage, the apply stage rests. What has
 * been begun is always taken.
 */
final class Pipeline {
  final Stage write;
  final Stage apply;
  final Chunks chunks;
  private final Figures reads = new Figures();
  private final List<Reader> readers = new ArrayList<>();
  private final List<Worker> workers = new ArrayList<>(); // whoever gives work comes first
  private final Variation variation;
  private final String prefix;
  private final int threads;
  private final Runnable onRelief;
  private int turn;

  /**
   * Stages whose threads do not run yet.
   *
   * @param onRoom told when the apply stage takes new work again
   */
  Pipeline(NodeSpec spec, Runnable onRoom) throws IOException {
    variation = spec.variation();
    prefix = "herd-" + spec.server().config().name() + "-";
    threads = variation.stageThreads() == 0 ? spec.eventLoops() : variation.stageThreads();
    chunks = new Chunks(spec.limits().readBytes());
    int stages = variation.stages();
    int capacity = variation.stageQueue();
    write = new Stage("stage.write", Pipeline::write, capacity, null, stages < 3);
    apply = new Stage("stage.apply", this::apply, capacity, stages < 3 ? null : write, stages < 2);
    onRelief = () -> {
      workers.forEach(Worker::ring);
      onRoom.run();
    };
    hire(spec);
  }

  private void hire(NodeSpec spec) throws IOException {
    boolean shared = isShared();
    for (int i = 0; i < threads; i++) {
      Reader reader = new Reader(apply, reads, spec.server().log());
      readers.add(reader);
      hire(shared ? "stages-" + i : "read-" + i, reader,
          shared ? List.of(apply, write) : List.of());
    }
    for (int i = 0; i < threads && !shared; i++) {
      if (variation.stages() == 2) {
        hire("apply-" + i, new Parking(), List.of(apply, write));
      } else {
        hire("apply-" + i, new Parking(), List.of(apply));
        hire("write-" + i, new Parking(), List.of(write));
      }
    }
  }

  private void hire(String name, Bell bell, List<Stage> stages) {
    Worker worker = new Worker(prefix + name, bell, stages, onRelief);
    workers.add(worker);
    stages.forEach(stage -> stage.servedBy(worker));
  }

  private boolean isShared() {
    return variation.stages() == 1 || variation.stagePools() == StagePools.SHARED;
  }

  /** Replies leave in one write for each connection of a batch. */
  private void apply(List<Connection<?>> batch) {
    batch.removeIf(connection -> !connection.apply());
    write.addAll(batch);
  }

  private static void write(List<Connection<?>> batch) {
    batch.forEach(Connection::flush);
  }

  /** For the next connection: each in its turn. By the doors' thread. */
  Reader nextReader() {
    return readers.get(turn++ % readers.size());
  }

  void start() {
    workers.forEach(Worker::start);
  }

  /** Lets go of the selectors, in place of threads that never began. */
  void close() {
    readers.forEach(Reader::close);
  }

  /** Returns when no thread is left. */
  void stop() throws InterruptedException {
    workers.forEach(Worker::finish);
    for (Worker worker : workers) {
      worker.join();
    }
  }

  Map<String, String> setup() {
    Map<String, String> all = new TreeMap<>();
    all.put("stages", switch (variation.stages()) {
      case 1 -> "accept | read, apply, write";
      case 2 -> "accept | read | apply, write";
      default -> "accept | read | apply | write";
    });
    all.put("stage pools", isShared() ? "shared" : "apart");
    all.put("stage threads", threads + (isShared() ? " for all" : " for each") + ", 1 to accept");
    all.put("stage queues", variation.stageQueue() + " connections, batches of " + Stage.BATCH);
    return all;
  }

  Map<String, Long> gauges() {
    Map<String, Long> all = new TreeMap<>();
    reads.show("stage.read", all);
    apply.show(all);
    write.show(all);
    return all;
  }
}
