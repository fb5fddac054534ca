package io.herd.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.herd.core.Message.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The grammar of the protocol once more, by regular expressions and big decimals: slow, and written
 * apart from the parser that it judges. A byte is a character here.
 */
final class Grammar {
  private static final Pattern FIELD = Pattern.compile("[^ \t\n\u000b\f\r]+");
  private static final String FRACTION = "(?:\\.[0-9]+)?";
  private static final Pattern TIME = Pattern.compile("[0-9]{1,11}" + FRACTION);
  private static final Pattern SKEW = Pattern.compile("[+-]?[0-9]{1,11}" + FRACTION);
  private static final Pattern LOCATION =
      Pattern.compile("([+-][0-9]{1,2}" + FRACTION + ")([+-][0-9]{1,3}" + FRACTION + ")");
  private static final Pattern BOUND = Pattern.compile("[0-9]{1,11}");

  private Grammar() {}

  static List<String> fields(byte[] line) {
    return FIELD.matcher(new String(line, ISO_8859_1)).results().map(MatchResult::group).toList();
  }

  static Kind kind(List<String> fields) {
    if (fields.size() == 4 && fields.getFirst().equals("IAMAT")) {
      return legal(Kind.IAMAT, isLocation(fields.get(2)) && isTime(fields.get(3)));
    }
    if (fields.size() == 4 && fields.getFirst().equals("WHATSAT")) {
      return legal(Kind.WHATSAT, isRadius(fields.get(2)) && isBound(fields.get(3)));
    }
    if (fields.size() == 6 && fields.getFirst().equals("AT")) {
      return legal(Kind.AT, SKEW.matcher(fields.get(2)).matches() && isLocation(fields.get(4))
          && isTime(fields.get(5)));
    }
    return Kind.INVALID;
  }

  private static Kind legal(Kind kind, boolean legal) {
    return legal ? kind : Kind.INVALID;
  }

  private static boolean isTime(String field) {
    return TIME.matcher(field).matches();
  }

  private static boolean isLocation(String field) {
    var matcher = LOCATION.matcher(field);
    return matcher.matches() && isWithin(90, matcher.group(1)) && isWithin(180, matcher.group(2));
  }

  private static boolean isRadius(String field) {
    return isTime(field) && isWithin(50, field) && new BigDecimal(field).signum() > 0;
  }

  private static boolean isBound(String field) {
    return BOUND.matcher(field).matches() && isWithin(20, field);
  }

  private static boolean isWithin(int limit, String number) {
    return new BigDecimal(number).abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
  }
}
