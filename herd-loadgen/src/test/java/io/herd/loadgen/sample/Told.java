package io.herd.loadgen.sample;

import java.math.BigDecimal;

/** One update as a sample server stores it. */
record Told(String server, String skew, String client, String location, String time) {
  static final String TIME = "\\d{1,11}(\\.\\d+)?";
  static final String LOCATION =
      "[+-]\\d{1,2}(\\.\\d+)?[+-]\\d{1,3}(\\.\\d+)?";
  private static final BigDecimal SECONDS_AHEAD = BigDecimal.valueOf(86_400);

  /** Whether the three fields of an IAMAT are legal at a moment. */
  static boolean isLegal(String location, String time, BigDecimal now) {
    return time.matches(TIME) && location.matches(LOCATION)
        && new BigDecimal(time).subtract(now).compareTo(SECONDS_AHEAD) <= 0
        && within(location.substring(0, second(location)), 90)
        && within(location.substring(second(location)), 180);
  }

  private static int second(String location) {
    return Math.max(location.lastIndexOf('+'), location.lastIndexOf('-'));
  }

  private static boolean within(String degrees, int most) {
    return new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  String line() {
    return "AT " + server + " " + skew + " " + client + " " + location + " " + time;
  }

  /** Whether this one replaces another of the same client that came by a neighbour. */
  boolean beats(Told other, Flaw flaw) {
    int later = switch (flaw) {
      case TIMES_AS_STRINGS -> time.compareTo(other.time);
      case TIMES_AS_DOUBLES ->
          Double.compare(Double.parseDouble(time), Double.parseDouble(other.time));
      default -> new BigDecimal(time).compareTo(new BigDecimal(other.time));
    };
    return switch (flaw) {
      case FIRST_REPORT_WINS -> false;
      case ACCEPTS_STALE -> !equals(other);
      case TIES_BY_ARRIVAL -> later > 0;
      default -> later > 0 || (later == 0 && tie(other) > 0);
    };
  }

  private int tie(Told other) {
    int servers = server.compareTo(other.server);
    return servers != 0 ? servers : location.compareTo(other.location);
  }

  /** Whether an IAMAT is newer than what its server has stored. */
  boolean isNewerThan(Told other, Flaw flaw) {
    return new Told("", "", "", "", time)
        .beats(new Told("", "", "", "", other.time), flaw);
  }
}
