package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.cases.Lines.iamat;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Expected;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Session;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.stub.Failure;
import io.herd.loadgen.style.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** WHATSAT while Places fail, for herds whose Places are a stand-in that does so when told to. */
final class PlacesFailureCases {
  private static final Duration PLACES_MAY_TAKE = Duration.ofSeconds(12);
  private static final int OTHERS = 5;

  private PlacesFailureCases() {}

  static List<Case> all() {
    return Stream.concat(Stream.of(Failure.values()).filter(failure -> failure != Failure.SLOW)
        .map(PlacesFailureCases::failing), Stream.of(slow())).toList();
  }

  private static Case failing(Failure failure) {
    return Lines.in(Section.PLACES).of("places-" + failure.header(),
        "the AT line and Google's failure form when Places " + says(failure),
        trial -> failing(trial, failure));
  }

  private static String says(Failure failure) {
    return switch (failure) {
      case SERVER_ERROR -> "answers 500";
      case TRUNCATED -> "sends half of its JSON";
      case HANG_UP -> "hangs up in the middle";
      case EMPTY -> "hangs up at once";
      case NOT_JSON -> "sends HTML";
      case OVER_QUERY_LIMIT -> "says that the quota is used up";
      case REQUEST_DENIED -> "refuses the key";
      case SLOW -> "is slow";
      case SILENT -> "does not answer";
      case HUGE -> "sends too much, or the places";
    };
  }

  private static void failing(Trial trial, Failure failure) throws IOException {
    skipUnlessFailing(trial);
    String client = trial.client();
    String location = anywhere();
    String time = trial.now();
    trial.ask(trial.first(), iamat(client, location, time), at(client, location, time));
    Places places = Places.of(trial.ask(trial.first(), question(client, failure), PLACES_MAY_TAKE));
    if (failure != Failure.HUGE) {
      trial.skipUnless(!places.status().equals("OK") || places.count() <= 0,
          "the herd asks Places with another radius than " + failure.radius());
      trial.expect(places.reply(), failureForm(), at(client, location, time).or(ANY_ANSWER));
    }
    trial.expect(places.reply(), at(client, location, time), ANY_ANSWER);
    String after = trial.client();
    trial.ask(trial.first(), iamat(after, time), at(after, Lines.PLACE, time));
  }

  private static Expected failureForm() {
    return new Expected("the AT line, then JSON like {\"html_attributions\": [], \"results\": [], "
        + "\"status\": \"UNKNOWN_ERROR\", \"error_message\": \"...\"}, then two newlines",
        reply -> {
          Places places = Places.of(reply);
          return places.count() == 0 && !places.status().isEmpty()
              && !places.status().equals("OK") && places.tail().equals("\n\n")
              && !places.body().contains("key=") && !places.body().contains("Exception");
        });
  }

  private static Case slow() {
    return Lines.in(Section.PLACES).of("places-slow-others",
        "the other clients of a server do not wait for slow Places", PlacesFailureCases::slow);
  }

  private static void slow(Trial trial) throws IOException {
    skipUnlessFailing(trial);
    String client = trial.client();
    String question = question(client, Failure.SLOW);
    trial.ask(trial.first(), iamat(client, anywhere(), trial.now()));
    try (Session waiting = trial.open(trial.first())) {
      waiting.say(question).finish();
      for (int i = 0; i < OTHERS; i++) {
        String other = trial.client();
        String time = trial.now();
        Duration half = Duration.ofSeconds(1);
        Reply reply = trial.ask(trial.first(), iamat(other, time), half);
        trial.expect(reply, at(other, Lines.PLACE, time)
            .as("within 1 s, while Places take 2 s: an AT line for the other client"));
      }
      Places late = Places.of(waiting.reply(question, PLACES_MAY_TAKE));
      trial.expect(late.isJson(), "the AT line and JSON for the client that waits");
    }
  }

  private static void skipUnlessFailing(Trial trial) {
    trial.skipUnless(trial.insight().placesFail(), "its Places cannot be told to fail; use herd up"
        + " and --herd, or --start with {places}");
  }

  /** A place that no server has asked Places about yet. */
  private static String anywhere() {
    var random = ThreadLocalRandom.current();
    return String.format(
        Locale.ROOT, "+%.6f-%.6f", random.nextDouble(10, 89), random.nextDouble(100, 179));
  }

  private static String question(String client, Failure failure) {
    return "WHATSAT " + client + " " + BigDecimal.valueOf(failure.radius(), 3) + " 5";
  }
}
