package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.Expected.line;
import static io.herd.loadgen.check.Expected.refusal;
import static io.herd.loadgen.check.cases.Lines.ELSEWHERE;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;
import static io.herd.loadgen.check.cases.Lines.tell;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Steps;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;
import java.util.List;

/** That what one server is told all others know, word for word. */
final class FloodCases {
  private FloodCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.HERD);
    return List.of(
        row.of("flood", "an update at any server becomes known at every other one",
            FloodCases::flood),
        row.of("flood-same-line",
            "every server gives the first one's AT line: its name, its skew, its bytes",
            FloodCases::sameLine),
        row.of("flood-moves", "a client that moves from server to server is found everywhere",
            FloodCases::moves),
        row.of("flood-locations", "odd but legal locations reach every server as sent",
            FloodCases::locations),
        row.of("flood-ids", "odd but legal client ids reach every server as sent",
            FloodCases::ids),
        row.of("flood-times", "a time reaches every server with all of its digits",
            trial -> everywhere(trial, trial.client(), PLACE, "1621464827.959498500")),
        row.of("flood-not-strings", "1000000000.5 at another server replaces 999999999.5",
            replaces("999999999.5", "1000000000.5")),
        row.of("flood-not-doubles",
            "1700000000.123456789 at another server replaces 1700000000.123456781",
            replaces("1700000000.123456781", "1700000000.123456789")),
        row.of("at-from-client", "an AT line from a client is not believed",
            FloodCases::believed),
        row.of("at-from-client-reply", "an AT line from a client is refused",
            FloodCases::refused));
  }

  private static void everywhere(Trial trial, String client, String location, String time)
      throws InterruptedException {
    trial.other();
    Reply told = trial.ask(trial.first(), iamat(client, location, time));
    trial.expect(told, at(client, location, time));
    trial.everywhere(client, at(client, location, time));
  }

  private static void flood(Trial trial) throws InterruptedException {
    trial.other();
    for (Server origin : trial.servers()) {
      String client = trial.client();
      String time = trial.now();
      tell(trial, origin, client, PLACE, time);
      trial.everywhere(client, at(client, PLACE, time));
    }
  }

  private static void sameLine(Trial trial) throws InterruptedException {
    trial.other();
    String client = trial.client();
    Reply told = tell(trial, trial.first(), client, PLACE, trial.now(-100));
    trial.everywhere(client, line(told.firstLine()));
  }

  private static void moves(Trial trial) throws InterruptedException {
    trial.other();
    String client = trial.client();
    int second = 0;
    for (Server origin : trial.servers()) {
      String place = "+" + (10 + second) + ".5-100.5";
      String time = 1_700_000_000 + second++ + ".5";
      tell(trial, origin, client, place, time);
      trial.everywhere(client, at(client, place, time));
    }
  }

  private static void locations(Trial trial) throws InterruptedException {
    for (Sample sample : Sample.LOCATIONS) {
      everywhere(trial, trial.client(), sample.text(), trial.now());
    }
  }

  private static void ids(Trial trial) throws InterruptedException {
    for (Sample sample : Sample.IDS) {
      everywhere(trial, sample.text() + trial.client(), PLACE, trial.now());
    }
  }

  private static Steps replaces(String older, String newer) {
    return trial -> {
      Server other = trial.other();
      String client = trial.client();
      everywhere(trial, client, ELSEWHERE, older);
      tell(trial, other, client, PLACE, newer);
      trial.everywhere(client, at(client, PLACE, newer));
    };
  }

  private static String forged(Trial trial, String client) {
    return "AT " + trial.first().name() + " +0.000000001 " + client + " " + PLACE + " "
        + trial.now();
  }

  private static void believed(Trial trial) throws InterruptedException {
    String client = trial.client();
    trial.ask(trial.first(), forged(trial, client));
    trial.settle(trial.first());
    for (Server server : trial.servers()) {
      boolean known = trial.whereIs(server, client).text().startsWith("AT ");
      trial.expectOfHerd(!known, "no server knows a client that only an AT line told of");
    }
  }

  private static void refused(Trial trial) {
    String forged = forged(trial, trial.client());
    Reply reply = trial.ask(trial.first(), forged);
    trial.expectOfHerd(refusal(forged).test().test(reply), refusal(forged).words());
  }
}
