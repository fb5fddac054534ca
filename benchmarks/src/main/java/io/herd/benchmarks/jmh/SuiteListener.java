package io.herd.benchmarks.jmh;

/** Is told how a run gets on, by one thread at a time. */
public interface SuiteListener {
  /** Wants to know nothing. */
  SuiteListener NONE = new SuiteListener() {};

  /** A fork of a benchmark starts; {@code number} counts from 1 to {@code total}. */
  default void started(String benchmark, int number, int total) {}

  /** One more fork of a benchmark has ended well. */
  default void measured(Scores soFar) {}

  /** What JMH itself has to say, in pieces. */
  default void says(String text) {}
}
