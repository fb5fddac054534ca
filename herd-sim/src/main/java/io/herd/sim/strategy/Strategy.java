package io.herd.sim.strategy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How servers keep each other in step. */
public enum Strategy {
  FLOOD("flood"),
  FLOOD_RESYNC("flood+resync"),
  FLOOD_RESYNC_DIGEST("flood+resync+digest"),
  PLUMTREE("plumtree"),
  PUSH_PULL("push-pull");

  private final String text;

  Strategy(String text) {
    this.text = text;
  }

  /** Its name. */
  public String text() {
    return text;
  }

  Node node(Place place) {
    return switch (this) {
      case FLOOD -> new Flooding(place, false);
      case FLOOD_RESYNC -> new Flooding(place, true);
      case FLOOD_RESYNC_DIGEST -> new DigestFlooding(place);
      case PLUMTREE -> new Plumtree(place);
      case PUSH_PULL -> new PushPull(place);
    };
  }

  /**
   * The strategy of that name.
   *
   * @throws IllegalArgumentException in one line that names all
   */
  public static Strategy named(String text) {
    return Arrays.stream(values()).filter(strategy -> strategy.text.equals(text)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no strategy '" + text
            + "'; there are " + Arrays.stream(values()).map(Strategy::text)
                .collect(Collectors.joining(", "))));
  }
}
