package io.herd.loadgen.mobility;

import io.herd.loadgen.schedule.Dice;

/**
 * Clients that walk, cycle and drive through cities. Each goes in straight legs at one speed, turns
 * by at most 60 degrees between them, halts now and then, and turns back at the city's edge. A
 * client's way depends on seed, number and time alone. A client belongs to one thread at a time,
 * and its time must not go back.
 */
public final class Crowd {
  private static final double SHARPEST_TURN = Math.PI / 3;
  private static final Travel[] TRAVEL = Travel.values();

  private final long seed;
  private final Walk[] walks;

  /** Puts {@code count} clients at their first positions. */
  public Crowd(long seed, int count) {
    this.seed = seed;
    this.walks = new Walk[count];
    for (int i = 0; i < count; i++) {
      walks[i] = first(Dice.bits(seed, i));
    }
  }

  /** How client {@code number} gets about. */
  public Travel travel(int number) {
    return walks[number].travel;
  }

  public City city(int number) {
    return walks[number].city;
  }

  /** Moves a client to where it is {@code nanos} after the start. */
  public void advance(int number, long nanos) {
    Walk walk = walks[number];
    while (nanos >= walk.legEnd) {
      turn(walk, Dice.bits(seed, number));
    }
    walk.seconds = (nanos - walk.legStart) * 1e-9;
  }

  /** Where a client is, in millionths of a degree of latitude. */
  public int latMicros(int number) {
    Walk walk = walks[number];
    return (int) Math.round(walk.latMicros + walk.latSpeed * walk.seconds);
  }

  /** Where a client is, in millionths of a degree of longitude. */
  public int lonMicros(int number) {
    Walk walk = walks[number];
    return (int) Math.round(walk.lonMicros + walk.lonSpeed * walk.seconds);
  }

  private static Walk first(long own) {
    City city = City.ALL.get((int) Math.floorMod(own, (long) City.ALL.size()));
    Walk walk = new Walk(city, TRAVEL[(int) Math.floorMod(own >>> 8, (long) TRAVEL.length)]);
    double distance = city.radiusMetres() * Math.sqrt(Dice.unit(own, 0));
    double bearing = 2 * Math.PI * Dice.unit(own, 1);
    walk.place(distance * Math.sin(bearing), distance * Math.cos(bearing));
    walk.heading = 2 * Math.PI * Dice.unit(own, 2);
    walk.begin(0, 0, walk.travel.legNanos(Dice.unit(own, 3)));
    return walk;
  }

  private static void turn(Walk walk, long own) {
    walk.finishLeg();
    long dice = 4 + 3L * walk.legs;
    walk.heading = walk.outside()
        ? walk.homeward()
        : walk.heading + SHARPEST_TURN * (2 * Dice.unit(own, dice) - 1);
    double speed = walk.travel.speed(Dice.unit(own, dice + 1));
    walk.begin(walk.legEnd, speed, walk.travel.legNanos(Dice.unit(own, dice + 2)));
  }
}
