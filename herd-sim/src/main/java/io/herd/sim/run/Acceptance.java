package io.herd.sim.run;

import io.herd.core.Update;
import io.herd.sim.oracle.Breach;
import io.herd.sim.oracle.Fact;
import io.herd.sim.oracle.Invariant;
import io.herd.sim.oracle.ServerTwin;
import java.util.Arrays;
import java.util.List;

/** Holds the updates that a server has accepted against those that it must have. */
final class Acceptance {
  private Acceptance() {}

  static void check(ServerTwin twin, List<Update> accepted, boolean trusted) {
    List<Fact> expected = twin.accepted();
    for (int i = 0; i < Math.max(accepted.size(), expected.size()); i++) {
      if (i >= accepted.size()) {
        Fact missed = expected.get(i);
        throw new Breach(twin.isClose(missed) ? Invariant.I14 : Invariant.I2,
            twin.name() + " does not take " + missed);
      }
      byte[] line = accepted.get(i).line();
      if (i >= expected.size() || !isLine(expected.get(i), line)) {
        throw wrong(twin, accepted.get(i), trusted,
            i < expected.size() ? " in the place of " + expected.get(i) : "");
      }
    }
  }

  private static boolean isLine(Fact fact, byte[] line) {
    return Arrays.equals(fact.line(), 0, fact.line().length, line, 0, line.length - 1);
  }

  private static Breach wrong(ServerTwin twin, Update update, boolean trusted, String instead) {
    byte[] line = update.line();
    Invariant broken = !trusted ? Invariant.I13 : twin.judge(line, 0, line.length - 1);
    return new Breach(broken, twin.name() + " takes " + update + instead);
  }
}
