package io.herd.loadgen.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** How requests are spaced. In JSON the member {@code kind} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(Pace.Constant.class),
  @JsonSubTypes.Type(Pace.Poisson.class),
  @JsonSubTypes.Type(Pace.Trace.class),
  @JsonSubTypes.Type(Pace.Closed.class)
})
public sealed interface Pace {
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
    BadInput.unless(rate > 0 && rate <= 1e8,
        "pace.rate " + rate + " is not a rate; write requests per second, such as 2000");
  }
}
