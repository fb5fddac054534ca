package io.herd.loadgen.chaos;

import java.util.List;
import java.util.Map;

/**
 * What a run has found.
 *
 * @param system what the servers ran on
 * @param seconds that load and faults took
 * @param clients client ids that were sent, each of which every server was asked for at the end
 * @param sent updates
 * @param acknowledged those that were answered by their own AT line
 * @param unacknowledged those whose connection broke, or that had no reply in 2 s
 * @param asked questions during the run
 * @param lost clients whose newest owed update is missing on a server
 * @param divergent clients whose answer is not the same on every server
 * @param wrong replies that show what nobody has sent, or no reply of the protocol
 * @param wentBack replies older than what the same process had shown before
 * @param gone acknowledged updates that nobody owes, and that are missing: the server that
 *     acknowledged them was killed before it could pass them on
 * @param faults how many had an effect, of each kind that was enabled
 * @param convergedSeconds from the end of the last fault to when every server was known to give the
 *     right answer for every client; negative if that was not reached
 * @param silent servers that did not answer at the end
 * @param examples of what went wrong, in words
 */
public record ChaosOutcome(
    String system, double seconds, long clients, long sent, long acknowledged, long unacknowledged,
    long asked,
    long lost, long divergent, long wrong, long wentBack, long gone,
    Map<FaultKind, Integer> faults, double convergedSeconds, List<String> silent,
    List<String> examples) {
  public ChaosOutcome {
    faults = Map.copyOf(faults);
    silent = List.copyOf(silent);
    examples = List.copyOf(examples);
  }

  /** Whether a promise was seen to be broken. */
  public boolean breaksPromises() {
    return lost + divergent + wrong + wentBack > 0;
  }

  /** Why the run proves nothing; empty if it does. */
  public String doubt() {
    if (!silent.isEmpty()) {
      return "no answer from " + String.join(", ", silent) + " at the end";
    }
    if (acknowledged == 0) {
      return "nothing was acknowledged";
    }
    List<String> idle = faults.entrySet().stream().filter(fault -> fault.getValue() == 0)
        .map(fault -> fault.getKey().toString()).sorted().toList();
    return idle.isEmpty() ? "" : "no effect of " + String.join(", ", idle) + "; run longer";
  }
}
