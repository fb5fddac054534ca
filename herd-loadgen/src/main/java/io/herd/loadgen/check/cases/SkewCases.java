package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.firstLine;
import static io.herd.loadgen.check.cases.Lines.iamat;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Expected;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Trial;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What the server's clock said less the client's time. */
final class SkewCases {
  private static final String NUMBER = "[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?";
  private static final String NINE_DECIMALS = "[+-]\\d+\\.\\d{9}";
  private static final long SECONDS = 2_000;
  private static final int SAMPLES = 8;
  /** The step of a floating-point number between 2^30 and 2^31, which is where the clock is. */
  private static final double STEPS_PER_SECOND = 1L << 22;
  /** Half a nanosecond, in steps, with room for rounding. */
  private static final double TOLERANCE = 0.004;

  private SkewCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.SKEW);
    return List.of(
        row.of("skew-plus", "the skew of a time in the past has its plus sign",
            trial -> skew(trial, trial.now(-100), form("+", "\\+.+"))),
        row.of("skew-minus", "the skew of a time in the future is negative",
            trial -> skew(trial, trial.now(100), form("-", "-.+"))),
        row.of("skew-decimals", "a skew has a sign and nine decimals",
            SkewCases::decimals),
        row.of("skew-value", "the skew is the server's time less the client's",
            SkewCases::value),
        row.of("skew-exact", "the skew is exact, not worked out by floating-point numbers",
            SkewCases::exact));
  }

  private static Expected form(String words, String regex) {
    return firstLine("AT <server> " + words + "<skew> ...", line -> field(line).matches(regex));
  }

  private static String field(String line) {
    String[] words = line.split(" ", -1);
    return words.length < 3 ? "" : words[2];
  }

  private static BigDecimal skew(Trial trial, String time, Expected expected) {
    String text = field(
        trial.ask(trial.first(), iamat(trial.client(), time), expected).firstLine());
    trial.expect(text.matches(NUMBER), "a skew that is a number");
    return new BigDecimal(text);
  }

  private static void decimals(Trial trial) {
    var reply = trial.ask(trial.first(), iamat(trial.client(), trial.now(-100)));
    trial.expect(reply, form("+0.123456789 as ", NINE_DECIMALS), form("", NUMBER));
  }

  private static void value(Trial trial) {
    Expected number = form("", NUMBER);
    double late = skew(trial, trial.now(-3 * SECONDS), number).doubleValue();
    double early = skew(trial, trial.now(-SECONDS), number).doubleValue();
    double off = Math.abs(late - early - 2 * SECONDS);
    trial.expect(off <= trial.patience().toMillis() / 1_000.0 + 0.1,
        "skews that differ by the " + 2 * SECONDS + " s between the two times");
  }

  /**
   * A difference of two floating-point numbers near the clock's is a multiple of their step, or of
   * 100 ns if it is written with the fewest digits that tell it. An exact one hardly ever is, as
   * the time has 123 ns that no clock has.
   */
  private static void exact(Trial trial) {
    List<BigDecimal> skews = IntStream.range(0, SAMPLES)
        .mapToObj(i -> skew(trial, i + ".000000123", form("", NUMBER)).abs()).toList();
    trial.expectOfHerd(!skews.stream().allMatch(SkewCases::isMultiple)
        && !skews.stream().allMatch(skew -> skew.movePointRight(7).stripTrailingZeros()
            .scale() <= 0),
        "the difference of decimal numbers; each skew here is one of floating-point numbers");
  }

  private static boolean isMultiple(BigDecimal skew) {
    double steps = skew.remainder(BigDecimal.ONE).doubleValue() * STEPS_PER_SECOND;
    return Math.abs(steps - Math.rint(steps)) < TOLERANCE;
  }
}
