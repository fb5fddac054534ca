package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Expected;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Session;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;
import java.io.IOException;
import java.util.List;

/** In which ways a client may end its commands, and that a connection goes on. */
final class StyleCases {
  private static final int COMMANDS = 30;

  private StyleCases() {}

  static List<Case> all() {
    return List.of(
        style("style-lf", "a command that ends in LF is answered at once", "\n", false),
        style("style-crlf", "a command that ends in CR LF is answered at once", "\r\n", false),
        style("style-lf-fin", "LF and the end of input are answered", "\n", true),
        style("style-crlf-fin", "CR LF and the end of input are answered", "\r\n", true),
        style("style-fin", "at the end of input a line without LF counts", "", true),
        Lines.in(Section.FRAMING).of("stays-open", "a connection takes another command",
            StyleCases::staysOpen),
        Lines.in(Section.FRAMING).of("steady", COMMANDS + " commands in a row are all answered",
            StyleCases::steady),
        Lines.in(Section.FRAMING).of("closes-at-end",
            "after the end of input and the last reply the connection is closed",
            StyleCases::closesAtEnd));
  }

  /** The course says nothing of line ends; a herd that the check can talk with has one of them. */
  private static Case style(String id, String title, String end, boolean halfCloses) {
    return Lines.in(Section.FRAMING).of(id, title, trial -> {
      String client = trial.client();
      String time = trial.now();
      String command = iamat(client, time);
      try (Session session = trial.open(trial.first())) {
        session.send(command + end);
        if (halfCloses) {
          session.endOutput();
        }
        Expected wanted = at(client, PLACE, time);
        trial.expectOfHerd(
            wanted.test().test(session.reply(command)), wanted.words());
      }
    });
  }

  private static void staysOpen(Trial trial) {
    trial.expectOfHerd(trial.first().manners().staysOpen(),
        "a second reply on one connection; it was closed, or heard no more");
  }

  private static void steady(Trial trial) throws IOException {
    if (trial.first().manners().staysOpen()) {
      try (Session session = trial.open(trial.first())) {
        for (int i = 0; i < COMMANDS; i++) {
          String client = trial.client();
          String time = trial.now();
          Reply reply = session.say(iamat(client, time)).reply(iamat(client, time));
          trial.expect(reply, at(client, PLACE, time));
        }
      }
      return;
    }
    for (int i = 0; i < COMMANDS; i++) {
      String client = trial.client();
      String time = trial.now();
      trial.ask(trial.first(), iamat(client, time), at(client, PLACE, time));
    }
  }

  private static void closesAtEnd(Trial trial) throws IOException {
    try (Session session = trial.open(trial.first())) {
      session.say("hello").endOutput();
      Reply reply = session.rest();
      trial.expectOfHerd(reply.line().equals("? hello")
          && reply.ending() == io.herd.loadgen.style.Ending.CLOSED,
          "? hello, then the end of the connection");
    }
  }
}
