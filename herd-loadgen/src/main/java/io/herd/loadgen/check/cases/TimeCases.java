package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.Expected.line;
import static io.herd.loadgen.check.cases.Lines.ELSEWHERE;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;
import static io.herd.loadgen.check.cases.Lines.tell;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Steps;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;
import java.util.List;

/** Time stamps at one server: echoed as sent, compared as numbers. */
final class TimeCases {
  private static final String OLDER = "1700000000.5";
  private static final String NEWER = "1700000001.5";

  private TimeCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.TIMES);
    return List.of(
        row.of("time-nine-digits", "a time of nine decimals is echoed as sent",
            echo("1621464827.959498503", false)),
        row.of("time-trailing-zeros", "zeros at the end of a time are kept",
            echo("1621464827.500000000", false)),
        row.of("time-integer", "a time without a fraction is echoed as sent",
            echo("1621464827", true)),
        row.of("time-leading-zero", "a zero at the start of a time is kept",
            echo("01621464827.5", true)),
        row.of("time-many-digits", "all of a time's digits are kept",
            echo("1621464827.12345678901234567890", true)),
        row.of("time-not-strings", "999999999.5 is older than 1000000000.5",
            order("999999999.5", "1000000000.5", true)),
        row.of("time-not-strings-stale", "999999999.5 does not replace 1000000000.5",
            order("1000000000.5", "999999999.5", false)),
        row.of("time-fraction-number", "1700000000.10 does not replace 1700000000.9",
            order("1700000000.9", "1700000000.10", false)),
        row.of("time-not-doubles", "1700000000.123456789 replaces 1700000000.123456781",
            order("1700000000.123456781", "1700000000.123456789", true)),
        row.of("time-not-doubles-stale",
            "1700000000.123456781 does not replace 1700000000.123456789",
            order("1700000000.123456789", "1700000000.123456781", false)),
        row.of("stale-kept", "an older update changes nothing at its server",
            order(NEWER, OLDER, false)),
        row.of("stale-reply", "an older update is answered with the stored AT line",
            trial -> answeredWithStored(trial, OLDER)),
        row.of("equal-time-kept", "an update of equal time changes nothing at its server",
            TimeCases::equalKept),
        row.of("equal-time-reply", "an update of equal time is answered with the stored line",
            trial -> answeredWithStored(trial, NEWER)),
        row.of("nan-replaceable", "a client that sent nan or inf can still be updated",
            trial -> replaceable(trial, List.of("nan", "NaN", "inf", "Infinity"))),
        row.of("far-future-replaceable", "a time of the year 2286 does not block a client",
            trial -> replaceable(trial, List.of("9999999999.0"))));
  }

  private static Steps echo(String time, boolean silent) {
    return trial -> {
      String client = trial.client();
      Reply reply = trial.ask(trial.first(), iamat(client, time));
      trial.expect(reply, at(client, PLACE, time), silent ? ANY_ANSWER : at(client, PLACE, time));
    };
  }

  /** The loser is at the place whose text sorts last, so that no tie-break can save the day. */
  private static Steps order(String first, String second, boolean replaces) {
    return trial -> {
      String client = trial.client();
      String from = replaces ? ELSEWHERE : PLACE;
      String to = replaces ? PLACE : ELSEWHERE;
      trial.ask(trial.first(), iamat(client, from, first));
      trial.ask(trial.first(), iamat(client, to, second));
      trial.expect(trial.whereIs(trial.first(), client), at(client, PLACE,
          replaces ? second : first));
    };
  }

  private static void answeredWithStored(Trial trial, String time) {
    String client = trial.client();
    Reply stored = tell(trial, trial.first(), client, PLACE, NEWER);
    trial.expect(trial.ask(trial.first(), iamat(client, ELSEWHERE, time)),
        line(stored.firstLine()), ANY_ANSWER);
  }

  private static void equalKept(Trial trial) {
    String client = trial.client();
    Reply stored = tell(trial, trial.first(), client, PLACE, NEWER);
    trial.ask(trial.first(), iamat(client, ELSEWHERE, NEWER));
    trial.expect(trial.whereIs(trial.first(), client), line(stored.firstLine()),
        at(client, ELSEWHERE, NEWER));
  }

  /** Whether the odd time is taken is another case's matter. */
  private static void replaceable(Trial trial, List<String> odd) {
    for (String time : odd) {
      String client = trial.client();
      Reply taken = trial.ask(trial.first(), iamat(client, ELSEWHERE, time));
      String now = trial.now();
      trial.ask(trial.first(), iamat(client, PLACE, now));
      Reply then = trial.whereIs(trial.first(), client);
      boolean future = time.startsWith("9") && taken.text().startsWith("AT ");
      trial.expect(then, at(client, PLACE, now), future ? ANY_ANSWER : at(client, PLACE, now));
    }
  }
}
