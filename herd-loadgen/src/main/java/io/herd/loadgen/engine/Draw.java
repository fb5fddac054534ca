package io.herd.loadgen.engine;

import io.herd.loadgen.schedule.Dice;
import io.herd.loadgen.spec.Mix;

/** What kind of request an index is: a pure function of mix, seed and index. */
final class Draw {
  /** Whom or what a request is about. */
  enum Role {
    /** A report of a moving client. */
    REPORT,
    /** A report of one of a few clients that report most. */
    HOT,
    /** The only report of a client. */
    ONCE,
    QUESTION,
    MALFORMED
  }

  private static final double UNIT = 0x1.0p-32;
  private static final long MALFORMED_SEED = 0x6D616C666F726DL;
  private static final long HOT_SEED = 0x686F74L;

  private final Mix mix;
  private final long seed;

  Draw(Mix mix, long seed) {
    this.mix = mix;
    this.seed = seed;
  }

  /** The index's own 64 bits; the upper half decides on questions, the lower on reports. */
  long bits(long index) {
    return Dice.bits(seed, index);
  }

  Role role(long index) {
    long bits = bits(index);
    if (mix.malformedShare() > 0
        && Dice.unit(seed ^ MALFORMED_SEED, index) < mix.malformedShare()) {
      return Role.MALFORMED;
    }
    if ((bits >>> 32) * UNIT < mix.whatsatShare()) {
      return Role.QUESTION;
    }
    double report = (bits & 0xFFFF_FFFFL) * UNIT;
    if (report < mix.writeOnceShare()) {
      return Role.ONCE;
    }
    return report < mix.writeOnceShare() + mix.hotShare() ? Role.HOT : Role.REPORT;
  }

  /** Whether the request is about a hot client; cheap where there is none. */
  boolean isHot(long index) {
    return mix.hotShare() > 0 && role(index) == Role.HOT;
  }

  /** Which of the hot clients a hot request is about. */
  int hotClient(long index) {
    return (int) Math.floorMod(Dice.bits(seed ^ HOT_SEED, index), (long) mix.hotClients());
  }
}
