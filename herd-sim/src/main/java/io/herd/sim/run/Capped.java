package io.herd.sim.run;

import io.herd.core.Limits;
import io.herd.sim.oracle.Caps;
import io.herd.sim.plan.Setting;

/** The caps of a run, as the core and as the oracle wants them. */
final class Capped {
  private static final int RELAYED = 256;

  private Capped() {}

  static Limits limits(Setting setting) {
    Limits usual = Limits.DEFAULT;
    return new Limits(usual.lineBytes(), usual.linesPerTurn(), usual.readBytes(),
        usual.outputHighBytes(), usual.outputLowBytes(), usual.unwritableMillis(),
        setting.maxConnections(), usual.backlog(), setting.maxClients(), usual.maxStoredBytes(),
        setting.maxPeerQueueBytes(), usual.maxAheadSeconds());
  }

  static Caps caps(Limits limits, long patienceNanos) {
    return new Caps(limits.lineBytes(), limits.lineBytes() + RELAYED, limits.linesPerTurn(),
        limits.maxConnections(), limits.maxClients(), limits.maxPeerQueueBytes(),
        limits.maxAheadSeconds(), patienceNanos);
  }
}
