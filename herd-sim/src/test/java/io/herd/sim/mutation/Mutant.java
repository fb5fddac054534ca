package io.herd.sim.mutation;

import java.util.List;

/**
 * The core with a bug put in.
 *
 * @param name what is wrong
 * @param edits text of core files and what stands there instead
 */
record Mutant(String name, List<Edit> edits) {
  /** {@code original} occurs once in the file. */
  record Edit(String file, String original, String replacement) {}

  static Mutant of(String name, String file, String original, String replacement) {
    return new Mutant(name, List.of(new Edit(file, original, replacement)));
  }

  Mutant and(String file, String original, String replacement) {
    return new Mutant(name,
        List.of(edits.getFirst(), new Edit(file, original, replacement)));
  }
}
