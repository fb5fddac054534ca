package io.herd.sim.campaign;

/** Prints the hash of a small campaign; run in a JVM of its own. */
final class HashMain {
  private HashMain() {}

  static String hash(int threads) throws InterruptedException {
    return Long.toHexString(new Campaign(1, 25, 300, false).run(threads, _ -> {}).hash());
  }

  public static void main(String... args) throws InterruptedException {
    System.out.println(hash(1));
  }
}
