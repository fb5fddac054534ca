package io.herd.sim.strategy;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a strategy made of a trial.
 *
 * @param strategy by name
 * @param loss kind and share
 * @param updates of clients
 * @param reachedAll updates that every server had in the end
 * @param messages sent between servers until all were in step, or until the end
 * @param bytes of them
 * @param resyncBytes of them that were sent to compare maps and to make up for losses
 * @param breaks connections that broke
 * @param lastMillis times from an update to the last server, sorted, of those that reached all
 * @param convergedMillis from the last update or the heal, whichever is later, until all servers
 *     had all updates; none if that never was
 */
public record TrialResult(
    String strategy,
    Loss loss,
    int updates,
    int reachedAll,
    long messages,
    long bytes,
    long resyncBytes,
    long breaks,
    List<Long> lastMillis,
    OptionalLong convergedMillis) {
  public TrialResult {
    lastMillis = List.copyOf(lastMillis);
  }

  /** A quantile of the times to the last server; none if no update reached all. */
  public OptionalLong quantile(double q) {
    int index = Math.min((int) (lastMillis.size() * q), lastMillis.size() - 1);
    return index < 0 ? OptionalLong.empty() : OptionalLong.of(lastMillis.get(index));
  }
}
