package io.herd.loadgen.chaos;

/**
 * How the story of one client ends.
 *
 * @param divergent not all servers answer the same
 * @param lost the newest update that the herd owes is missing on a server
 * @param gone acknowledged updates, newer than what every server has, that nobody owes: they died
 *     with the server that had acknowledged them
 */
record StoryEnd(boolean divergent, boolean lost, int gone) {
  boolean isGood() {
    return !divergent && !lost;
  }
}
