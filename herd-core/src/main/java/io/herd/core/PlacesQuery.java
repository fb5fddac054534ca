package io.herd.core;

/**
 * A question to Google Places: what is near that position?
 *
 * @param latitude decimal degrees as the client sent them, with their sign
 * @param longitude as latitude
 * @param radiusKm above 0 and at most 50
 * @param bound how many results are wanted, 1 to 20
 */
public record PlacesQuery(String latitude, String longitude, double radiusKm, int bound) {

  static PlacesQuery around(Update update, double radiusKm, int bound) {
    String location = update.location();
    int split = Math.max(location.indexOf('+', 1), location.indexOf('-', 1));
    return new PlacesQuery(
        location.substring(0, split), location.substring(split), radiusKm, bound);
  }

  /** What Google's APIs count in. */
  public double radiusMetres() {
    return radiusKm * 1_000;
  }
}
