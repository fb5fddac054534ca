package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.Expected.refusal;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;
import static io.herd.loadgen.check.cases.Lines.someone;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Trial;
import java.util.List;
import java.util.stream.Stream;

/** Lines that look like commands and are none: refused, and nothing else happens. */
final class BadInputCases {
  private static final String NOW = "1700000000.5";

  private BadInputCases() {}

  static List<Case> all() {
    return Stream.of(fields(), times(), locations(), questions()).flatMap(List::stream)
        .map(BadInputCases::refused).toList();
  }

  /** {@code %s} stands for a client: an unknown one of an IAMAT, a known one of a WHATSAT. */
  private static Sample bad(String id, String what, String line) {
    return new Sample(id, what, line, false);
  }

  private static List<Sample> fields() {
    return List.of(
        bad("iamat-bare", "IAMAT alone", "IAMAT"),
        bad("iamat-no-time", "IAMAT without a time", "IAMAT %s " + PLACE),
        bad("iamat-extra", "IAMAT with a field too many", "IAMAT %s " + PLACE + " 5.5 more"),
        bad("whatsat-bare", "WHATSAT alone", "WHATSAT"),
        bad("whatsat-no-bound", "WHATSAT without a bound", "WHATSAT %s 10"),
        bad("whatsat-extra", "WHATSAT with a field too many", "WHATSAT %s 10 5 5"));
  }

  private static Sample time(String id, String what, String time, boolean silent) {
    return new Sample("time-" + id, "a time " + what, "IAMAT %s " + PLACE + " " + time, silent);
  }

  private static List<Sample> times() {
    return List.of(
        time("word", "that is a word", "now", false),
        time("nan", "of nan", "nan", false),
        time("inf", "of inf", "inf", false),
        time("negative", "below zero", "-1700000000.5", true),
        time("plus", "with a plus sign", "+1700000000.5", true),
        time("exponent", "with an exponent", "1e9", true),
        time("underscores", "with underscores", "1_700_000_000", true),
        time("hex", "in hexadecimal", "0x6553f100", false),
        time("two-points", "with two points", "1700000000.5.5", false),
        time("no-fraction", "that ends in its point", "1700000000.", true),
        time("far-future", "more than a day ahead", "9999999999.0", true));
  }

  private static Sample location(String id, String what, String location, boolean silent) {
    return new Sample("location-" + id, "a location " + what,
        "IAMAT %s " + location + " " + NOW, silent);
  }

  private static List<Sample> locations() {
    return List.of(
        location("word", "that is a word", "here", false),
        location("no-sign", "without its first sign", "34.068930-118.445127", false),
        location("one-number", "of one number", "+34.068930", false),
        location("comma", "with a comma", "+34.068930,-118.445127", false),
        location("lat-over-90", "north of the pole", "+90.000001-118.445127", true),
        location("lon-over-180", "beyond the date line", "+34.068930-180.000001", true),
        location("altitude", "with an altitude", "+34.068930-118.445127+100.0", true),
        location("slash", "with a slash behind it", "+34.068930-118.445127/", true),
        location("exponent", "with an exponent", "+3e1-118.445127", true),
        location("nan", "of nan", "+nan-118.445127", false));
  }

  private static Sample question(String id, String what, String arguments, boolean silent) {
    return new Sample(id, what, "WHATSAT %s " + arguments, silent);
  }

  private static List<Sample> questions() {
    return List.of(
        question("radius-word", "a radius that is a word", "ten 5", false),
        question("radius-negative", "a radius below zero", "-1 5", false),
        question("radius-nan", "a radius of nan", "nan 5", false),
        question("radius-exponent", "a radius with an exponent", "1e1 5", true),
        question("bound-word", "a bound that is a word", "10 five", false),
        question("bound-negative", "a bound of -1", "10 -1", false),
        question("bound-fraction", "a bound with a fraction", "10 5.5", false),
        question("bound-huge", "a bound of twenty digits", "10 99999999999999999999", false));
  }

  private static Case refused(Sample sample) {
    return Lines.in(Section.BAD_INPUT).of("bad-" + sample.id(),
        "refused: " + sample.what(), trial -> refused(trial, sample));
  }

  private static void refused(Trial trial, Sample sample) {
    boolean asks = sample.text().startsWith("WHATSAT");
    String client = asks ? someone(trial, trial.first()) : trial.client();
    String line = sample.text().formatted(client);
    var reply = trial.ask(
        trial.first(), line, asks ? Places.within(trial) : trial.patience());
    trial.expect(reply, refusal(line), sample.silent() ? ANY_ANSWER : refusal(line));
    if (!asks && reply.text().startsWith("?")) {
      trial.expect(trial.whereIs(trial.first(), client).text().startsWith("?"),
          "that the refused client is unknown");
    }
    String next = trial.client();
    trial.ask(trial.first(), iamat(next, NOW), at(next, PLACE, NOW)
        .as("that the next command is answered as usual"));
  }
}
