package io.herd.loadgen;

import io.herd.loadgen.engine.LoadRun;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.LoadSpec;

/**
 * Loads a live herd: sends by the schedule whatever replies do, and records when each request was
 * intended, sent and done.
 */
public final class LoadGenerator {
  private final LoadListener listener;

  /** The listener hears of each interval on the thread that calls {@link #run}. */
  public LoadGenerator(LoadListener listener) {
    this.listener = listener;
  }

  /**
   * Runs the spec to its end and blocks that long.
   *
   * @throws io.herd.loadgen.spec.BadInput if the trace cannot be read, or a target or tap not
   *     reached
   */
  public LoadOutcome run(LoadSpec spec) throws InterruptedException {
    try (LoadRun run = new LoadRun(spec, listener)) {
      return run.run();
    }
  }
}
