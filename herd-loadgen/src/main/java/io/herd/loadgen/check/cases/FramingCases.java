package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.Expected.refusal;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Session;
import io.herd.loadgen.check.Steps;
import io.herd.loadgen.check.Trial;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Lines and segments: the one have nothing to do with the other. */
final class FramingCases {
  private static final int MANY = 100;

  private FramingCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.FRAMING);
    return List.of(
        row.of("two-in-one-segment", "two commands in one segment are both answered",
            trial -> together(trial, 2)),
        row.of("many-in-one-segment", MANY + " commands sent in one go are all answered",
            trial -> together(trial, MANY)),
        row.of("replies-in-order", "replies come in the order of their commands",
            FramingCases::inOrder),
        row.of("split-command", "a command in three segments is one command", cut(3)),
        row.of("one-byte-segments", "a command in segments of a byte is one command",
            cut(Integer.MAX_VALUE)),
        row.of("line-end-alone", "a line end may come in a segment of its own",
            FramingCases::lineEndAlone),
        row.of("white-space-between", "fields are separated by any spaces and tabs",
            spaced("IAMAT \t %s   %s\t\t%s", false)),
        row.of("white-space-around", "white space around a command is ignored",
            spaced(" \t IAMAT %s %s %s \t ", false)),
        row.of("white-space-ff-vt", "form feed and vertical tab are white space",
            spaced("IAMAT\f%s\u000b%s\f%s", true)));
  }

  private static void together(Trial trial, int count) throws IOException {
    List<String> clients = IntStream.range(0, count).mapToObj(_ -> trial.client()).toList();
    String time = trial.now();
    String end = trial.first().lineEnd();
    StringBuilder all = new StringBuilder();
    clients.forEach(client -> all.append(iamat(client, time)).append(end));
    try (Session session = trial.open(trial.first())) {
      session.send(all.toString()).finish();
      for (String client : clients) {
        trial.expect(session.reply(iamat(client, time)), at(client, PLACE, time));
      }
    }
  }

  private static void inOrder(Trial trial) throws IOException {
    String client = trial.client();
    String time = trial.now();
    String asked = "WHATSAT " + client + " 10 5";
    String told = iamat(client, time);
    String end = trial.first().lineEnd();
    try (Session session = trial.open(trial.first())) {
      session.send(told + end + "hello" + end + asked + end + "bye" + end).finish();
      trial.expect(session.reply(told), at(client, PLACE, time));
      trial.expect(session.reply("hello"), refusal("hello"));
      trial.expect(session.reply(asked, Places.within(trial)), at(client, PLACE, time));
      trial.expect(session.reply("bye"), refusal("bye"));
    }
  }

  private static Steps cut(int parts) {
    return trial -> {
      String client = trial.client();
      String time = trial.now();
      String command = iamat(client, time);
      String bytes = command + trial.first().lineEnd();
      int step = Math.max(1, bytes.length() / parts);
      try (Session session = trial.open(trial.first())) {
        for (int from = 0; from < bytes.length(); from += step) {
          session.send(bytes.substring(from, Math.min(from + step, bytes.length())));
          if (step > 1) {
            session.pause();
          }
        }
        trial.expect(session.finish().reply(command), at(client, PLACE, time));
      }
    };
  }

  private static void lineEndAlone(Trial trial) throws IOException, InterruptedException {
    String client = trial.client();
    String time = trial.now();
    String command = iamat(client, time);
    try (Session session = trial.open(trial.first())) {
      session.send(command).pause().send(trial.first().lineEnd()).finish();
      trial.expect(session.reply(command), at(client, PLACE, time));
      trial.expect(session.afterwards().text().isBlank(), "one reply, and nothing behind it");
    }
  }

  private static Steps spaced(String form, boolean silent) {
    return trial -> {
      String client = trial.client();
      String time = trial.now();
      var reply = trial.ask(trial.first(), form.formatted(client, PLACE, time));
      trial.expect(
          reply, at(client, PLACE, time), silent ? ANY_ANSWER : at(client, PLACE, time));
    };
  }
}
