package io.herd.loadgen.attack;

/**
 * How an attack's connections behave.
 *
 * @param addresses they come from so many, 127.0.0.2 and following; 127.0.0.1 is left to the others
 * @param reads whether they read what they are sent
 */
record Manner(int addresses, boolean reads) {
  static final Manner USUAL = new Manner(1, true);

  Manner from(int number) {
    return new Manner(number, reads);
  }

  Manner deaf() {
    return new Manner(addresses, false);
  }
}
