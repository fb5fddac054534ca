package io.herd.sim.strategy;

import io.herd.core.Update;

/**
 * Hashes of an update, the same in every process: of its client, which orders and finds it, and of
 * its whole line, which tells versions apart. 64 bits of FNV-1a with a final mix (splitmix64): an
 * accident is out of question, an adversary is not.
 *
 * @param client of the client's id
 * @param version of the line
 */
record Fingerprint(long client, long version) {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int CLIENT_FIELD = 3;

  static Fingerprint of(Update update) {
    byte[] line = update.line();
    long client = BASIS;
    long version = BASIS;
    int field = 0;
    for (byte b : line) {
      version = (version ^ (b & 0xff)) * PRIME;
      if (b == ' ') {
        field++;
      } else if (field == CLIENT_FIELD) {
        client = (client ^ (b & 0xff)) * PRIME;
      }
    }
    return new Fingerprint(mix(client), mix(version));
  }

  private static long mix(long hash) {
    long h = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }
}
