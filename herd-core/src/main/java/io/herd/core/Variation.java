package io.herd.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param stages of how many a transport of stages consists behind the one that accepts: 3 are read,
 *     apply, write; 2 are read, the rest; 1 does all three without handing over
 * @param stagePools whether each of them has threads of its own
 * @param stageThreads threads of each pool; 0 for as many as an event-driven transport has
 * @param stageQueue connections that may wait for a stage before new work is held back
 */
public record Variation(
    Links links,
    boolean handOff,
    int readTimeoutMillis,
    PlacesCall placesCall,
    int ballastMicros,
    int stages,
    StagePools stagePools,
    int stageThreads,
    int stageQueue) {

  /** Good practice. */
  public static final Variation DEFAULT =
      new Variation(Links.PERSISTENT, false, 0, PlacesCall.ASYNCHRONOUS, 0, 3, StagePools.APART, 0,
          1_024);

  private static final String PREFIX = "variation.";
  private static final String OF_STAGES = PREFIX + "stage";

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

  /** Who serves the stages of a transport of stages. */
  public enum StagePools {
    /** Each stage has threads of its own. */
    APART("apart"),
    /** The same threads serve all. */
    SHARED("shared");

    private final String text;

    StagePools(String text) {
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
    if (stages < 1 || stages > 3) {
      throw new IllegalArgumentException("stages is " + stages + "; it must be 1, 2 or 3");
    }
    if (stageThreads < 0) {
      throw new IllegalArgumentException(
          "stageThreads is " + stageThreads + "; it must be 0 (automatic) or more");
    }
    if (stageQueue < 1) {
      throw new IllegalArgumentException("stageQueue is " + stageQueue + "; it must be 1 or more");
    }
  }

  public Variation withLinks(Links other) {
    return new Variation(other, handOff, readTimeoutMillis, placesCall, ballastMicros, stages,
        stagePools, stageThreads, stageQueue);
  }

  public Variation withHandOff(boolean other) {
    return new Variation(links, other, readTimeoutMillis, placesCall, ballastMicros, stages,
        stagePools, stageThreads, stageQueue);
  }

  public Variation withReadTimeoutMillis(int other) {
    return new Variation(links, handOff, other, placesCall, ballastMicros, stages, stagePools,
        stageThreads, stageQueue);
  }

  public Variation withPlacesCall(PlacesCall other) {
    return new Variation(links, handOff, readTimeoutMillis, other, ballastMicros, stages,
        stagePools, stageThreads, stageQueue);
  }

  public Variation withBallastMicros(int other) {
    return new Variation(links, handOff, readTimeoutMillis, placesCall, other, stages, stagePools,
        stageThreads, stageQueue);
  }

  public Variation withStages(int other) {
    return new Variation(links, handOff, readTimeoutMillis, placesCall, ballastMicros, other,
        stagePools, stageThreads, stageQueue);
  }

  public Variation withStagePools(StagePools other) {
    return new Variation(links, handOff, readTimeoutMillis, placesCall, ballastMicros, stages,
        other, stageThreads, stageQueue);
  }

  public Variation withStageThreads(int other) {
    return new Variation(links, handOff, readTimeoutMillis, placesCall, ballastMicros, stages,
        stagePools, other, stageQueue);
  }

  public Variation withStageQueue(int other) {
    return new Variation(links, handOff, readTimeoutMillis, placesCall, ballastMicros, stages,
        stagePools, stageThreads, other);
  }

  /** What differs from {@link #DEFAULT}, by the key that says so in a herd file. */
  public Map<String, String> changes() {
    Map<String, String> changes = new TreeMap<>();
    add(changes, "links", links, DEFAULT.links);
    add(changes, "handOff", handOff, DEFAULT.handOff);
    add(changes, "readTimeoutMillis", readTimeoutMillis, DEFAULT.readTimeoutMillis);
    add(changes, "placesCall", placesCall, DEFAULT.placesCall);
    add(changes, "ballastMicros", ballastMicros, DEFAULT.ballastMicros);
    add(changes, "stages", stages, DEFAULT.stages);
    add(changes, "stagePools", stagePools, DEFAULT.stagePools);
    add(changes, "stageThreads", stageThreads, DEFAULT.stageThreads);
    add(changes, "stageQueue", stageQueue, DEFAULT.stageQueue);
    return changes;
  }

  /** Why a transport without stages cannot be varied so, in one sentence; empty if it can. */
  public Optional<String> refusalWithoutStages(String transport) {
    List<String> keys =
        changes().keySet().stream().filter(key -> key.startsWith(OF_STAGES)).toList();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(transport + " has no stages; leave out " + String.join(", ", keys));
  }

  private static void add(Map<String, String> changes, String key, Object value, Object usual) {
    if (!value.equals(usual)) {
      changes.put(PREFIX + key, value.toString());
    }
  }
}
