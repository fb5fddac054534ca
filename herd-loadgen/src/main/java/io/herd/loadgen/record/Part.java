package io.herd.loadgen.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Counts and times of the requests of one phase. One writer. */
public final class Part {
  private final Times iamat = new Times();
  private final Times whatsat = new Times();
  private final Times malformed = new Times();
  private final EnumMap<Fault, Long> faults = new EnumMap<>(Fault.class);
  private long sent;
  private long done;
  private long censored;

  public Times times(Kind kind) {
    return switch (kind) {
      case IAMAT -> iamat;
      case WHATSAT -> whatsat;
      case MALFORMED -> malformed;
    };
  }

  /** Lag of all kinds of requests. */
  public Histogram lag() {
    Histogram all = iamat.lag().copy();
    all.add(whatsat.lag());
    all.add(malformed.lag());
    return all;
  }

  /** Response times of all kinds of requests. */
  public Histogram response() {
    Histogram all = iamat.response().copy();
    all.add(whatsat.response());
    all.add(malformed.response());
    return all;
  }

  /** Requests handed to a socket. */
  public long sent() {
    return sent;
  }

  /** Requests answered rightly. */
  public long done() {
    return done;
  }

  /** Requests not answered at the drain's end; their times are cut off there. */
  public long censored() {
    return censored;
  }

  /** Requests gone wrong, by kind of fault. */
  public Map<Fault, Long> faults() {
    return Collections.unmodifiableMap(faults);
  }

  public long faultCount() {
    return faults.values().stream().mapToLong(Long::longValue).sum();
  }

  void sent(Request request) {
    sent++;
    times(request.kind).sent(request);
  }

  void done(Request request, long now) {
    done++;
    times(request.kind).done(request, now);
  }

  void censored(Request request, long now) {
    censored++;
    times(request.kind).done(request, now);
  }

  void fault(Fault fault) {
    faults.merge(fault, 1L, Long::sum);
  }

  /** Adds what another part has seen. */
  public void add(Part other) {
    iamat.add(other.iamat);
    whatsat.add(other.whatsat);
    malformed.add(other.malformed);
    other.faults.forEach((fault, count) -> faults.merge(fault, count, Long::sum));
    sent += other.sent;
    done += other.done;
    censored += other.censored;
  }

  void reset() {
    iamat.reset();
    whatsat.reset();
    malformed.reset();
    faults.clear();
    sent = 0;
    done = 0;
    censored = 0;
  }
}
