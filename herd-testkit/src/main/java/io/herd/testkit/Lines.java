package io.herd.testkit;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lines of the protocol as the cases write and expect them; skews are worked out independently. */
final class Lines {
  static final String PLACE = "+34.068930-118.445127";
  static final String TIME = "1700000000.736126614";

  private static final BigDecimal NOW = BigDecimal.valueOf(Stage.NOW_NANOS, 9);

  private Lines() {}

  static String iamat(String client) {
    return iamat(client, TIME);
  }

  static String iamat(String client, String time) {
    return iamat(client, PLACE, time);
  }

  static String iamat(String client, String place, String time) {
    return "IAMAT " + client + " " + place + " " + time;
  }

  /** Asks where a client is, and for no places. */
  static String whereIs(String client) {
    return "WHATSAT " + client + " 10 0";
  }

  static String at(String server, String client) {
    return at(server, client, TIME);
  }

  static String at(String server, String client, String time) {
    return at(server, client, PLACE, time);
  }

  static String at(String server, String client, String place, String time) {
    return "AT " + server + " " + skew(time) + " " + client + " " + place + " " + time;
  }

  /** So many lines, made from 0, 1, 2 ..., each with its LF. */
  static String many(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(i -> line.apply(i) + "\n").collect(joining());
  }

  /** What the servers' clock says less a client's time, signed, with nine decimals. */
  static String skew(String time) {
    var skew = NOW.subtract(new BigDecimal(time).setScale(9, RoundingMode.DOWN));
    return (skew.signum() < 0 ? "" : "+") + skew.toPlainString();
  }
}
