package io.herd.loadgen.mobility;

import java.util.List;

/** A place where people move about: its centre in degrees and how far out they go. */
public record City(String name, double lat, double lon, double radiusMetres) {
  /** Real cities of both hemispheres, east and west. */
  public static final List<City> ALL = List.of(
      new City("Los Angeles", 34.0522, -118.2437, 25_000),
      new City("London", 51.5074, -0.1278, 18_000),
      new City("Tokyo", 35.6762, 139.6503, 20_000),
      new City("Sao Paulo", -23.5505, -46.6333, 20_000),
      new City("Cape Town", -33.9249, 18.4241, 12_000),
      new City("Sydney", -33.8688, 151.2093, 15_000),
      new City("Nairobi", -1.2864, 36.8172, 10_000),
      new City("Mumbai", 19.0760, 72.8777, 12_000),
      new City("Reykjavik", 64.1466, -21.9426, 5_000),
      new City("Quito", -0.1807, -78.4678, 8_000),
      new City("Auckland", -36.8485, 174.7633, 10_000),
      new City("Liverpool", 53.4084, -2.9916, 8_000));

  /** The mean length of a degree of latitude, on a sphere of 6,371 km. */
  static final double METRES_PER_DEGREE = 111_195;

  int latMicros(double northMetres) {
    return (int) Math.round((lat + northMetres / METRES_PER_DEGREE) * 1e6);
  }

  int lonMicros(double eastMetres) {
    double metres = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    return (int) Math.round((lon + eastMetres / metres) * 1e6);
  }
}
