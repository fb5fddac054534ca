package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.Expected.firstLine;
import static io.herd.loadgen.check.Expected.line;
import static io.herd.loadgen.check.Expected.refusal;
import static io.herd.loadgen.check.cases.Lines.ELSEWHERE;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;
import static io.herd.loadgen.check.cases.Lines.someone;
import static io.herd.loadgen.check.cases.Lines.tell;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Expected;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Session;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;
import java.io.IOException;
import java.util.List;

/** What a client is answered. */
final class ReplyCases {
  private static final String ODD = "  hello   world ";

  private ReplyCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.REPLIES);
    return List.of(
        row.of("iamat-reply", "IAMAT is answered with an AT line that ends in what was sent",
            trial -> someone(trial, trial.first())),
        row.of("server-name", "the AT line names the server that the client spoke to",
            ReplyCases::serverName),
        row.of("whatsat-stored-line", "WHATSAT begins with the AT line that IAMAT got",
            ReplyCases::storedLine),
        row.of("whatsat-own-client", "each client is found where it said it was",
            ReplyCases::ownClient),
        row.of("client-moves", "a newer update takes the place of an older one",
            ReplyCases::clientMoves),
        row.of("whatsat-unknown-client", "WHATSAT about an unknown client is refused",
            trial -> refused(trial, "WHATSAT " + trial.client() + " 10 5")),
        row.of("unknown-command", "what is no command is answered with \"? \" and itself",
            trial -> refused(trial, "hello")),
        row.of("refusal-spacing", "a refusal keeps the spaces of the line", ReplyCases::spacing),
        row.of("lower-case", "commands are upper case", trial -> {
          String command = "iamat " + trial.client() + " " + PLACE + " " + trial.now();
          trial.expect(trial.ask(trial.first(), command), refusal(command), ANY_ANSWER);
        }),
        row.of("reply-newline", "each line of a reply ends in LF, and LF alone",
            ReplyCases::newline),
        row.of("reply-once", "a command gets one reply and nothing else", ReplyCases::once));
  }

  private static void refused(Trial trial, String command) {
    trial.ask(trial.first(), command, refusal(command));
  }

  private static void serverName(Trial trial) {
    for (Server server : trial.servers()) {
      String head = "AT " + server.name() + " ";
      trial.ask(server, iamat(trial.client(), trial.now()),
          firstLine(head + "<skew> ...", text -> text.startsWith(head)));
    }
  }

  private static void storedLine(Trial trial) {
    String client = trial.client();
    Reply stored = tell(trial, trial.first(), client, PLACE, trial.now());
    trial.expect(trial.whereIs(trial.first(), client), line(stored.firstLine()));
  }

  private static void ownClient(Trial trial) {
    String here = trial.client();
    String there = trial.client();
    String time = trial.now();
    tell(trial, trial.first(), here, PLACE, time);
    tell(trial, trial.first(), there, ELSEWHERE, time);
    trial.expect(trial.whereIs(trial.first(), here), at(here, PLACE, time));
    trial.expect(trial.whereIs(trial.first(), there), at(there, ELSEWHERE, time));
  }

  private static void clientMoves(Trial trial) {
    String client = trial.client();
    tell(trial, trial.first(), client, PLACE, "1700000000.5");
    tell(trial, trial.first(), client, ELSEWHERE, "1700000001.5");
    trial.expect(
        trial.whereIs(trial.first(), client), at(client, ELSEWHERE, "1700000001.5"));
  }

  private static void spacing(Trial trial) throws IOException {
    try (Session session = trial.open(trial.first())) {
      Reply reply = session.say(ODD).finish().reply(ODD);
      trial.expect(reply, line("? " + ODD), refusal(ODD.strip()).or(refusal(ODD)));
    }
  }

  private static void newline(Trial trial) {
    for (String command : List.of(iamat(trial.client(), trial.now()), "hello")) {
      trial.ask(trial.first(), command, new Expected("a line that ends in \\n",
          reply -> reply.text().endsWith("\n") && !reply.text().endsWith("\r\n")));
    }
  }

  private static void once(Trial trial) throws IOException {
    for (String command : List.of(iamat(trial.client(), trial.now()), "hello")) {
      try (Session session = trial.open(trial.first())) {
        session.say(command).finish().reply(command);
        trial.expect(session.afterwards(), new Expected("nothing behind the reply",
            reply -> reply.text().strip().isEmpty()));
      }
    }
  }
}
