package io.herd.sim.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a client as the protocol reads it, with patterns and decimal numbers. */
sealed interface Command {
  Pattern TIME = Pattern.compile("[0-9]{1,11}(?:\\.[0-9]+)?");
  Pattern SKEW = Pattern.compile("[+-]?[0-9]{1,11}(?:\\.[0-9]+)?");
  Pattern BOUND = Pattern.compile("[0-9]{1,11}");
  Pattern LOCATION =
      Pattern.compile("([+-][0-9]{1,2}(?:\\.[0-9]+)?)([+-][0-9]{1,3}(?:\\.[0-9]+)?)");
  BigDecimal MOST_KM = BigDecimal.valueOf(50);
  long MOST_PLACES = 20;

  /** A position; {@code nanos} are those of the time, further digits left out. */
  record Iamat(String client, String location, String time, BigInteger nanos) implements Command {}

  /** A question. */
  record Whatsat(String client, int bound) implements Command {}

  /** Anything else. */
  record Other(boolean isAt) implements Command {}

  static Command of(String line) {
    List<String> fields = fields(line);
    if (fields.size() == 4 && fields.get(0).equals("IAMAT") && isLocation(fields.get(2))
        && TIME.matcher(fields.get(3)).matches()) {
      return new Iamat(fields.get(1), fields.get(2), fields.get(3), nanos(fields.get(3)));
    }
    if (fields.size() == 4 && fields.get(0).equals("WHATSAT") && isRadius(fields.get(2))
        && BOUND.matcher(fields.get(3)).matches()
        && Long.parseLong(fields.get(3)) <= MOST_PLACES) {
      return new Whatsat(fields.get(1), Integer.parseInt(fields.get(3)));
    }
    return new Other(isAt(fields));
  }

  /** A line between servers with one space between its fields, or null if it is no AT line. */
  static @Nullable String plainAt(String line) {
    List<String> fields = fields(line);
    return isAt(fields) ? String.join(" ", fields) : null;
  }

  private static boolean isAt(List<String> fields) {
    return fields.size() == 6 && fields.get(0).equals("AT")
        && SKEW.matcher(fields.get(2)).matches() && isLocation(fields.get(4))
        && TIME.matcher(fields.get(5)).matches();
  }

  private static boolean isLocation(String text) {
    Matcher degrees = LOCATION.matcher(text);
    return degrees.matches() && isWithin(degrees.group(1), 90) && isWithin(degrees.group(2), 180);
  }

  private static boolean isWithin(String degrees, int limit) {
    return new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
  }

  private static boolean isRadius(String text) {
    if (!TIME.matcher(text).matches()) {
      return false;
    }
    BigDecimal km = new BigDecimal(text);
    return km.signum() > 0 && km.compareTo(MOST_KM) <= 0;
  }

  private static BigInteger nanos(String time) {
    return new BigDecimal(time).movePointRight(9).toBigInteger();
  }

  /** Splits at space, tab, CR, LF, FF, VT. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>(6);
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || " \t\r\n\f\u000b".indexOf(line.charAt(i)) >= 0) {
        if (i > start) {
          fields.add(line.substring(start, i));
        }
        start = i + 1;
      }
    }
    return fields;
  }
}
