package io.herd.loadgen.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** How requests are spaced. In JSON the member {@code kind} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(Pace.Constant.class),
  @JsonSubTypes.Type(Pace.Poisson.class),
  @JsonSubTypes.Type(Pace.Ramp.class),
  @JsonSubTypes.Type(Pace.Steps.class),
  @JsonSubTypes.Type(Pace.Trace.class),
  @JsonSubTypes.Type(Pace.Closed.class)
})
public sealed interface Pace {
  /** The highest rate that can be asked for, in requests per second. */
  double HIGHEST_RATE = 1e8;

  /** Open loop at equal distances; {@code rate} in requests per second over all connections. */
  @JsonTypeName("constant")
  record Constant(double rate) implements Pace {
    public Constant {
      checkRate(rate);
    }
  }

  /** Open loop with exponentially distributed gaps; {@code rate} in requests per second. */
  @JsonTypeName("poisson")
  record Poisson(double rate) implements Pace {
    public Poisson {
      checkRate(rate);
    }
  }

  /**
   * Open loop whose rate goes evenly from one value to another, in requests per second, between the
   * start of the run and the end of its window; the warm-up is the ramp's first part.
   */
  @JsonTypeName("ramp")
  record Ramp(double from, double to) implements Pace {
    public Ramp {
      BadInput.unless(from >= 0 && to >= 0 && from <= HIGHEST_RATE && to <= HIGHEST_RATE
          && from + to > 0,
          "pace.from " + from + " and pace.to " + to
              + " are no ramp; write requests per second, such as 100 and 2000");
    }
  }

  /** Open loop with one rate after another from the start of the run on; the last is kept. */
  @JsonTypeName("steps")
  record Steps(List<Step> steps) implements Pace {
    public Steps {
      BadInput.unless(!steps.isEmpty(),
          "pace.steps is empty; write [{\"rate\": 1000, \"seconds\": 5}, ...]");
      steps = List.copyOf(steps);
    }
  }

  /** A rate in requests per second and for how long; a rate of 0 is a pause. */
  record Step(double rate, double seconds) {
    public Step {
      BadInput.unless(rate >= 0 && rate <= HIGHEST_RATE, "pace.steps.rate " + rate
          + " is not a rate; write requests per second, such as 2000, or 0 for a pause");
      BadInput.unless(seconds > 0 && !Double.isInfinite(seconds),
          "pace.steps.seconds " + seconds + " is not above 0");
    }
  }

  /** Open loop by a recording, a CSV or GPX file, played {@code speedUp} times as fast. */
  @JsonTypeName("trace")
  record Trace(String file, double speedUp) implements Pace {
    public Trace {
      BadInput.unless(speedUp > 0 && !Double.isInfinite(speedUp),
          "pace.speedUp " + speedUp + " is not a positive number; 1 plays in real time");
    }
  }

  /**
   * Closed loop: each connection sends {@code inFlight} requests at once, waits for all their
   * replies, and begins again, as redis-benchmark's pipelining does. A slow server slows the load,
   * so that its times must not be compared with those of an open loop.
   */
  @JsonTypeName("closed")
  record Closed(int inFlight) implements Pace {
    public Closed {
      BadInput.unless(inFlight > 0, "pace.inFlight " + inFlight + " is below 1");
    }
  }

  private static void checkRate(double rate) {
    BadInput.unless(rate > 0 && rate <= HIGHEST_RATE,
        "pace.rate " + rate + " is not a rate; write requests per second, such as 2000");
  }
}
