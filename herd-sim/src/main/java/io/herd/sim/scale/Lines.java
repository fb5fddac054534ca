package io.herd.sim.scale;

import java.util.Locale;

/** What clients say. */
public final class Lines {
  private static final int MILLIS = 1_000;

  private Lines() {}

  /** A client's position, with its clock exactly at the virtual time. */
  public static String iamat(String client, long millis) {
    return String.format(Locale.ROOT, "IAMAT %s +34.068930-118.445127 %d.%03d000000", client,
        CoreHerd.EPOCH_SECONDS + millis / MILLIS, millis % MILLIS);
  }
}
