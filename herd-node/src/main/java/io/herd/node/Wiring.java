package io.herd.node;

import io.herd.core.PlacesSource;
import io.herd.core.Update;
import io.herd.node.file.PlacesEntry;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a herd is given beside its file. The functions take a server's name and are asked once per
 * server.
 *
 * @param places answers its WHATSAT; closed with the server if it can be closed
 * @param onAccepted sees each update that it accepts, on the accepting thread, before it is
 *     forwarded; must be quick
 * @param onStop called when an admin port is told to stop the process; must return at once
 */
public record Wiring(
    Function<String, PlacesSource> places,
    Function<String, Consumer<Update>> onAccepted,
    Runnable onStop) {

  /** Places as the file says, nobody sees updates, and stopping is up to the caller. */
  public static Wiring of(PlacesEntry places) {
    return new Wiring(_ -> PlacesSources.of(places), _ -> _ -> {}, () -> {});
  }

  public Wiring withPlaces(Function<String, PlacesSource> other) {
    return new Wiring(other, onAccepted, onStop);
  }

  public Wiring withOnAccepted(Function<String, Consumer<Update>> other) {
    return new Wiring(places, other, onStop);
  }

  public Wiring withOnStop(Runnable other) {
    return new Wiring(places, onAccepted, other);
  }
}
