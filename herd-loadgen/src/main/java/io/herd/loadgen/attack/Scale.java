package io.herd.loadgen.attack;

import java.time.Duration;

/**
 * How large attacks are.
 *
 * @param usual how long most go on
 * @param patient how long those go on that a time-out has to end
 * @param connections of the slow ones
 * @param connects how many are opened by the one that opens as many as it can
 * @param ids how many client ids are reported
 * @param lineBytes how long the endless line is
 */
public record Scale(Duration usual, Duration patient, int connections, int connects, int ids,
    long lineBytes) {
  /** As the list of threats has them. */
  public static final Scale FULL = new Scale(Duration.ofSeconds(6), Duration.ofSeconds(12), 500,
      20_000, 2_000_000, 1L << 30);

  /** For a first look: no time-out is waited for. */
  public static final Scale QUICK = new Scale(Duration.ofMillis(1_500), Duration.ofMillis(1_500),
      100, 2_000, 20_000, 1L << 24);

  /** Whether time-outs of 10 s are waited for. */
  public boolean waits() {
    return patient.toSeconds() > 10;
  }
}
