package io.herd.loadgen.mobility;

/** One client's way: the leg it is on, from where, how fast and until when. */
final class Walk {
  final City city;
  final Travel travel;
  double heading;
  int legs;
  long legStart;
  long legEnd;
  double seconds;
  double latMicros;
  double lonMicros;
  double latSpeed;
  double lonSpeed;
  private double east;
  private double north;
  private double speed;

  Walk(City city, Travel travel) {
    this.city = city;
    this.travel = travel;
  }

  void place(double eastMetres, double northMetres) {
    east = eastMetres;
    north = northMetres;
  }

  /**
   * Starts a leg at the place reached; speeds in millionths of a degree are kept for its length.
   */
  void begin(long start, double metresPerSecond, long nanos) {
    legStart = start;
    legEnd = start + nanos;
    speed = metresPerSecond;
    latMicros = city.latMicros(north);
    lonMicros = city.lonMicros(east);
    double latMicrosPerMetre = 1e6 / City.METRES_PER_DEGREE;
    latSpeed = speed * Math.cos(heading) * latMicrosPerMetre;
    lonSpeed = speed * Math.sin(heading) * latMicrosPerMetre
        / Math.cos(Math.toRadians(city.lat()));
    legs++;
  }

  void finishLeg() {
    double metres = speed * (legEnd - legStart) * 1e-9;
    place(east + metres * Math.sin(heading), north + metres * Math.cos(heading));
  }

  boolean outside() {
    return Math.hypot(east, north) > city.radiusMetres();
  }

  double homeward() {
    return Math.atan2(-east, -north);
  }
}
