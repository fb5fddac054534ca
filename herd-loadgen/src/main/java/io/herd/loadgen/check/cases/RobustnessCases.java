package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.Expected.firstLine;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Expected;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Session;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Ending;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What some clients do to a server, by mistake or not, and that the others do not notice. */
final class RobustnessCases {
  private static final int IDLE = 100;
  private static final int GARBAGE_LINES = 200;
  private static final int LONG_ID_BYTES = 20_000;
  private static final int LONG_LINE_BYTES = 1 << 20;

  private RobustnessCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.ROBUSTNESS);
    return List.of(
        row.of("empty-line", "an empty line is answered with \"? \"", t -> blank(t, "")),
        row.of("blank-line", "a blank line is answered with \"? \"", t -> blank(t, " \t ")),
        row.of("connect-close", "a client that connects and closes does no harm", trial -> {
          trial.open(trial.first()).close();
          unhurt(trial);
        }),
        row.of("connect-end", "a client that ends its input without a byte gets none",
            RobustnessCases::endWithoutData),
        row.of("connect-reset", "a client that connects and resets does no harm", trial -> {
          trial.open(trial.first()).reset();
          unhurt(trial);
        }),
        row.of("half-line-close", "a client that leaves in the middle of a line does no harm",
            RobustnessCases::halfLine),
        row.of("leaves-before-reply", "a client that leaves before its reply does no harm",
            RobustnessCases::leaves),
        row.of("binary", "bytes of any kind are refused or end the connection",
            trial -> junk(trial, "\u0000\u00ff\u0080\u0001")),
        row.of("http", "a request of HTTP is refused or ends the connection",
            trial -> junk(trial, "GET / HTTP/1.1\r\nHost: herd\r\n")),
        row.of("id-20-kb", "a client id of 20 KB is taken, refused, or ends the connection",
            trial -> junk(trial, iamat("k".repeat(LONG_ID_BYTES), trial.now()))),
        row.of("line-1-mb", "a line of 1 MiB is refused or ends the connection",
            trial -> junk(trial, "x".repeat(LONG_LINE_BYTES))),
        row.of("idle-connections", IDLE + " idle connections keep nobody waiting",
            RobustnessCases::idle),
        row.of("others-unhurt", "other clients are answered while one sends garbage",
            RobustnessCases::garbage));
  }

  private static void blank(Trial trial, String line) {
    trial.ask(trial.first(), line, firstLine("? ", text -> text.strip().equals("?")));
    unhurt(trial);
  }

  private static void unhurt(Trial trial) {
    String client = trial.client();
    String time = trial.now();
    trial.ask(trial.first(), iamat(client, time),
        at(client, PLACE, time).as("that another client is answered as usual afterwards"));
  }

  private static void endWithoutData(Trial trial) throws IOException {
    try (Session session = trial.open(trial.first())) {
      var reply = session.endOutput().rest();
      trial.expectOfHerd(Expected.END.test().test(reply), Expected.END.words());
    }
    unhurt(trial);
  }

  private static void halfLine(Trial trial) throws IOException, InterruptedException {
    String client = trial.client();
    try (Session session = trial.open(trial.first())) {
      session.send("IAMAT " + client + " +34").pause();
    }
    try (Session session = trial.open(trial.first())) {
      session.send("IAMAT " + client + " +34").pause().reset();
    }
    unhurt(trial);
  }

  private static void leaves(Trial trial) throws IOException {
    for (int i = 0; i < 5; i++) {
      trial.open(trial.first()).say(iamat(trial.client(), trial.now())).reset();
    }
    unhurt(trial);
  }

  private static void junk(Trial trial, String bytes) throws IOException {
    try (Session session = trial.open(trial.first())) {
      session.say(bytes).finish();
      var reply = session.reply(bytes);
      trial.expect(reply, ANY_ANSWER.or(new Expected("the end of the connection",
          other -> other.ending() == Ending.CLOSED || other.ending() == Ending.BROKEN)));
    } catch (IOException _) {
      trial.note("the server ended the connection before all was sent");
    }
    unhurt(trial);
  }

  private static void idle(Trial trial) throws IOException {
    List<Session> idle = new ArrayList<>();
    try {
      for (int i = 0; i < IDLE; i++) {
        idle.add(trial.open(trial.first()));
      }
      unhurt(trial);
    } finally {
      for (Session session : idle) {
        session.close();
      }
    }
  }

  private static void garbage(Trial trial) throws IOException {
    try (Session noisy = trial.open(trial.first())) {
      for (int i = 0; i < GARBAGE_LINES; i++) {
        noisy.say("garbage " + i);
        if (i % 50 == 0) {
          unhurt(trial);
        }
      }
    } catch (IOException _) {
      trial.note("the server ended the connection of the one with the garbage");
    }
    unhurt(trial);
  }
}
