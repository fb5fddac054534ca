package io.herd.loadgen.chaos;

/**
 * A link between two servers.
 *
 * @param from the one that dials
 * @param to the one that is dialled
 */
public record Road(String from, String to) {
  /** Whether a server is at one of its ends. */
  boolean joins(String server) {
    return from.equals(server) || to.equals(server);
  }

  /** Both names with a hyphen between them. */
  @Override
  public String toString() {
    return from + "-" + to;
  }
}
