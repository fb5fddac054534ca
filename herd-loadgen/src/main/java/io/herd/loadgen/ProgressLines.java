package io.herd.loadgen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.outcome.Interval;
import io.herd.loadgen.outcome.LoadListener;
import io.herd.loadgen.record.Window;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.Phases;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Tells a parent process of a run in lines of JSON, after another listener has heard of it. */
final class ProgressLines implements LoadListener {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Phases phases;
  private final LoadListener before;
  private final PrintStream out;
  private long faults;

  ProgressLines(LoadSpec spec, LoadListener before, PrintStream out) {
    this.phases = spec.phases();
    this.before = before;
    this.out = out;
  }

  /** Tells when the run starts and when its window will begin and end, in epoch milliseconds. */
  @Override
  public void started(long epochMillis) {
    before.started(epochMillis);
    long window = epochMillis + phases.warmupMillis();
    print(new Start(epochMillis, window, window + phases.windowMillis()));
  }

  @Override
  public void ticked(Interval interval, Window window) {
    before.ticked(interval, window);
    faults += interval.faults() + interval.censored();
    print(Progress.of(interval, phases.warmupMillis(),
        phases.warmupMillis() + phases.windowMillis(), faults));
  }

  /** Tells where the outcome is. */
  void ended(Path outcome) {
    print(new End(outcome.toString()));
  }

  private record Start(long startsAt, long windowFrom, long windowTo) {}

  private record End(String outcome) {}

  private void print(Object value) {
    try {
      out.println(MAPPER.writeValueAsString(value));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
