package io.herd.core;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an experiment changes of a transport's good practice, to measure what that practice is
 * worth. A transport that cannot be varied so says it by {@link Transport#refusal}.
 *
 * @param links how lines travel to a neighbour
 * @param handOff an event loop hands the lines of clients over to a second thread and gets the
 *     replies back
 * @param readTimeoutMillis a blocking read from a client times out after so long, and then reads
 *     on; 0 for never
 * @param placesCall whether the thread that calls Places waits for the answer
 * @param ballastMicros CPU time that each server burns for every update that it accepts: a
 *     double of a slower transport, to test an instrument with
 */
public record Variation(
    Links links, boolean handOff, int readTimeoutMillis, PlacesCall placesCall, int ballastMicros) {

  /** Good practice. */
  public static final Variation DEFAULT =
      new Variation(Links.PERSISTENT, false, 0, PlacesCall.ASYNCHRONOUS, 0);

  /** How lines travel to a neighbour. */
  public enum Links {
    /** One connection is kept between two neighbours; one of them dials. */
    PERSISTENT("persistent"),
    /** Each line has a connection of its own; both ends of a link dial. There is no resync. */
    PER_MESSAGE("per-message");

    private final String text;

    Links(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** What the thread that calls Places does until the answer is there. */
  public enum PlacesCall {
    /** Something else, if it has anything else to do. */
    ASYNCHRONOUS("asynchronous"),
    /** It waits, also when it is an event loop. */
    BLOCKING("blocking");

    private final String text;

    PlacesCall(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  public Variation {
    if (readTimeoutMillis < 0) {
      throw new IllegalArgumentException(
          "readTimeoutMillis is " + readTimeoutMillis + "; it must be 0 (never) or more");
    }
    if (ballastMicros < 0) {
      throw new IllegalArgumentException(
          "ballastMicros is " + ballastMicros + "; it must be 0 or more");
    }
  }

  public Variation withLinks(Links other) {
    return new Variation(other, handOff, readTimeoutMillis, placesCall, ballastMicros);
  }

  public Variation withHandOff(boolean other) {
    return new Variation(links, other, readTimeoutMillis, placesCall, ballastMicros);
  }

  public Variation withReadTimeoutMillis(int other) {
    return new Variation(links, handOff, other, placesCall, ballastMicros);
  }

  public Variation withPlacesCall(PlacesCall other) {
    return new Variation(links, handOff, readTimeoutMillis, other, ballastMicros);
  }

  public Variation withBallastMicros(int other) {
    return new Variation(links, handOff, readTimeoutMillis, placesCall, other);
  }

  /** What differs from {@link #DEFAULT}, by the key that says so in a herd file. */
  public Map<String, String> changes() {
    Map<String, String> changes = new TreeMap<>();
    add(changes, "links", links, DEFAULT.links);
    add(changes, "handOff", handOff, DEFAULT.handOff);
    add(changes, "readTimeoutMillis", readTimeoutMillis, DEFAULT.readTimeoutMillis);
    add(changes, "placesCall", placesCall, DEFAULT.placesCall);
    add(changes, "ballastMicros", ballastMicros, DEFAULT.ballastMicros);
    return changes;
  }

  private static void add(Map<String, String> changes, String key, Object value, Object usual) {
    if (!value.equals(usual)) {
      changes.put("variation." + key, value.toString());
    }
  }
}
