package io.herd.loadgen;

import io.herd.loadgen.engine.LoadRun;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.outcome.LoadOutcome;
import io.herd.loadgen.spec.LoadSpec;
import org.jspecify.annotations.Nullable;

/**
 * Loads a live herd: sends by the schedule whatever replies do, and records when each request was
 * intended, sent and done.
 */
public final class LoadGenerator {
  private final LoadListener listener;
  private volatile boolean stopped;
  private volatile @Nullable LoadRun running;

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
      running = run;
      if (stopped) {
        run.stop();
      }
      return run.run();
    } finally {
      running = null;
    }
  }

  /**
   * Ends the run early, or the next one if none is under way: what is on its way is awaited for as
   * long as the drain is, and {@link #run} returns what it saw so far. Any thread may call it.
   */
  public void stop() {
    stopped = true;
    LoadRun run = running;
    if (run != null) {
      run.stop();
    }
  }
}
