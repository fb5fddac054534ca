package io.herd.loadgen.mobility;

/** How people get about: usual and top speed in metres per second, and seconds between turns. */
public enum Travel {
  WALKING(1.4, 2.2, 45),
  CYCLING(4.5, 8, 30),
  DRIVING(9, 20, 25);

  private final double usual;
  private final double top;
  private final double legSeconds;

  Travel(double usual, double top, double legSeconds) {
    this.usual = usual;
    this.top = top;
    this.legSeconds = legSeconds;
  }

  /** Metres per second that are never passed. */
  public double top() {
    return top;
  }

  /** A speed for one leg, by a number in [0, 1): now and then a halt, else around the usual one. */
  double speed(double unit) {
    return unit < 0.1 ? 0 : Math.min(top, usual * (0.4 + 1.2 * unit));
  }

  /** How long one leg takes in nanoseconds, by a number in [0, 1). */
  long legNanos(double unit) {
    return (long) (legSeconds * (0.4 + 1.2 * unit) * 1e9);
  }
}
