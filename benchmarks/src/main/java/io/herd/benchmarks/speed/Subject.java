package io.herd.benchmarks.speed;

/** A server process that is loaded and watched. */
interface Subject extends AutoCloseable {
  String name();

  int port();

  long pid();

  /** What the generator has to speak: {@code iamat} or {@code resp}. */
  default String protocol() {
    return "iamat";
  }

  @Override
  void close();
}
