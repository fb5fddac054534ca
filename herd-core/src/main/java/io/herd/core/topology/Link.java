package io.herd.core.topology;

import java.util.Comparator;

/**
 * Two servers that talk to each other. A link has no direction: {@code Link("B", "A")} equals
 * {@code Link("A", "B")}, since the lesser name always becomes {@code a}.
 */
public record Link(String a, String b) implements Comparable<Link> {
  private static final Comparator<Link> BY_NAMES =
      Comparator.comparing(Link::a).thenComparing(Link::b);

  /**
   * Puts the two names in order.
   *
   * @throws IllegalArgumentException if both names are the same
   */
  public Link {
    if (a.equals(b)) {
      throw new IllegalArgumentException(
          "server " + a + " is linked to itself; a link needs two different servers");
    }
    if (a.compareTo(b) > 0) {
      var greater = a;
      a = b;
      b = greater;
    }
  }

  @Override
  public int compareTo(Link other) {
    return BY_NAMES.compare(this, other);
  }

  /** Both names with a hyphen between them, such as {@code Clark-Jaquez}. */
  @Override
  public String toString() {
    return a + "-" + b;
  }
}
