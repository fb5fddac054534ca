package io.herd.core.topology;

/** What a generated graph may ask for; each breach is one line that says so. */
final class Limits {
  private Limits() {}

  static void servers(long n, int least) {
    check(n >= least && n <= Generators.MAX_SERVERS,
        "the number of servers must be from " + least + " to " + Generators.MAX_SERVERS
            + ", not " + n);
  }

  static void links(long count) {
    check(count <= Generators.MAX_LINKS,
        "there can be at most " + Generators.MAX_LINKS + " links, not " + count);
  }

  static void check(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(problem);
    }
  }
}
