package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.Expected.refusal;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.someone;
import static io.herd.loadgen.check.cases.Lines.tell;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Session;
import io.herd.loadgen.check.Steps;
import io.herd.loadgen.check.Trial;
import java.io.IOException;
import java.util.List;

/** WHATSAT while Places are well. */
final class PlacesCases {
  private PlacesCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.PLACES);
    return List.of(
        row.of("places-after-line", "WHATSAT is answered with the AT line and then JSON",
            PlacesCases::afterLine),
        row.of("places-json", "what follows the AT line is one JSON object with results",
            PlacesCases::json),
        row.of("places-no-blank-lines", "the JSON has no blank lines", PlacesCases::noBlankLines),
        row.of("places-end", "the JSON is followed by two newlines", PlacesCases::end),
        row.of("places-bound-1", "a bound of 1 gives at most one place", bound(1)),
        row.of("places-bound-5", "a bound of 5 gives at most five", bound(5)),
        row.of("places-bound-most", "the highest bound is taken",
            trial -> bound(trial.rules().mostResults()).run(trial)),
        row.of("places-bound-0", "a bound of 0 is taken and gives none", PlacesCases::boundZero),
        row.of("places-bound-over", "a bound above the highest is refused",
            trial -> refused(trial, "10", String.valueOf(trial.rules().mostResults() + 1), false)),
        row.of("radius-fraction", "a radius of 10.5871263 is taken", radius("10.5871263", false)),
        row.of("radius-50", "a radius of 50 is taken", radius("50", false)),
        row.of("radius-tiny", "a radius of a millimetre is taken", radius("0.000001", true)),
        row.of("radius-over", "a radius of 50.5 is refused",
            trial -> refused(trial, "50.5", "5", trial.rules().tweets())),
        row.of("radius-zero", "a radius of 0 is refused",
            trial -> refused(trial, "0", "5", true)),
        row.of("places-pending-end", "a client that half-closes gets the places it waits for",
            PlacesCases::pendingEnd));
  }

  private static Places usual(Trial trial) {
    return Places.near(trial, trial.first(), someone(trial, trial.first()), "10", "5");
  }

  private static void afterLine(Trial trial) {
    String client = trial.client();
    String time = trial.now();
    tell(trial, trial.first(), client, PLACE, time);
    Places places = Places.near(trial, trial.first(), client, "10", "5");
    trial.expect(places.reply(), at(client, PLACE, time));
    trial.expect(!places.body().isEmpty(), "an AT line, LF, and JSON");
  }

  private static void json(Trial trial) {
    Places places = usual(trial);
    trial.expect(places.isJson(), "a JSON object behind the AT line");
    trial.expect(places.count() >= 0 || trial.rules().tweets(), "a list called results in it");
  }

  private static void noBlankLines(Trial trial) {
    Places places = usual(trial);
    trial.expect(!places.body().isEmpty(), "JSON behind the AT line");
    String newlines = places.body().replaceAll("[ \t\r\f]", "");
    if (trial.rules().tweets()) {
      trial.expect(!newlines.contains("\n"), "JSON in one line");
    } else {
      trial.expect(!newlines.contains("\n\n") && !newlines.startsWith("\n"),
          "JSON without two newlines in a row");
    }
  }

  private static void end(Trial trial) throws IOException {
    String client = someone(trial, trial.first());
    String command = "WHATSAT " + client + " 10 5";
    try (Session session = trial.open(trial.first())) {
      session.say(command).finish();
      String tail = Places.of(session.reply(command, Places.within(trial))).tail()
          + session.afterwards().text();
      boolean one = tail.equals("\n") && (trial.rules().tweets() || trial.rules().changes());
      boolean two = tail.equals("\n\n") && !trial.rules().tweets();
      trial.expect(one || two, trial.rules().tweets()
          ? "one newline behind the JSON, and nothing else"
          : "two newlines behind the JSON, and nothing else");
    }
  }

  private static Steps bound(int most) {
    return trial -> {
      String client = someone(trial, trial.first());
      Places places = Places.near(trial, trial.first(), client, "10", String.valueOf(most));
      trial.expect(places.reply().text().startsWith("AT ") && places.count() <= most
          && (places.isJson() || trial.rules().tweets()), "at most " + most + " results");
    };
  }

  private static void boundZero(Trial trial) {
    String client = someone(trial, trial.first());
    Places places = Places.near(trial, trial.first(), client, "10", "0");
    trial.expectOfHerd(places.isJson() && places.count() == 0, "JSON with no results");
    trial.expect(places.reply(), ANY_ANSWER);
  }

  private static void refused(Trial trial, String radius, String bound, boolean silent) {
    trial.skipUnless(!trial.rules().changes(),
        "the limits depend on the quarter of " + trial.rules().year());
    String client = someone(trial, trial.first());
    String command = "WHATSAT " + client + " " + radius + " " + bound;
    var reply = trial.ask(trial.first(), command, Places.within(trial));
    trial.expect(reply, refusal(command), silent ? ANY_ANSWER : refusal(command));
  }

  private static Steps radius(String radius, boolean silent) {
    return trial -> {
      String client = trial.client();
      String time = trial.now();
      tell(trial, trial.first(), client, PLACE, time);
      Places places = Places.near(trial, trial.first(), client, radius, "5");
      trial.expect(places.reply(), at(client, PLACE, time),
          silent ? ANY_ANSWER : at(client, PLACE, time));
    };
  }

  private static void pendingEnd(Trial trial) throws IOException {
    String client = someone(trial, trial.first());
    String command = "WHATSAT " + client + " 10 5";
    try (Session session = trial.open(trial.first())) {
      session.say(command).endOutput();
      Places places = Places.of(session.reply(command, Places.within(trial)));
      trial.expect(places.isJson(), "the AT line and the JSON");
    }
  }
}
