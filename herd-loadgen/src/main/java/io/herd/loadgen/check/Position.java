package io.herd.loadgen.check;

import io.herd.loadgen.style.Ending;
import io.herd.loadgen.style.Reply;
import io.herd.loadgen.style.ReplyForm;
import io.herd.loadgen.style.Talk;
import java.io.IOException;
import java.util.List;

/** Asks servers where a client is, again and again if need be. */
final class Position {
  private static final long FIRST_PAUSE_MILLIS = 2;
  private static final long LAST_PAUSE_MILLIS = 50;

  private final Subject subject;
  private final String question;

  Position(Subject subject, String client) {
    this.subject = subject;
    this.question = "WHATSAT " + client + " 10 " + subject.askingBound();
  }

  /** Asks once; only the first line of the answer is heard. */
  Reply at(Server server, Transcript transcript) {
    Reply reply = ask(server);
    transcript.add(server, question, reply);
    return reply;
  }

  /** Asks until all answers are as expected; false if time is over. */
  boolean awaitAt(List<Server> servers, Expected expected, Transcript transcript)
      throws InterruptedException {
    long deadline = deadline();
    boolean all = true;
    for (Server server : servers) {
      Reply reply = ask(server);
      for (long pause = FIRST_PAUSE_MILLIS; !expected.isMetBy(reply)
          && System.nanoTime() < deadline; pause = longer(pause)) {
        Thread.sleep(pause);
        reply = ask(server);
      }
      transcript.add(server, question, reply);
      all &= expected.isMetBy(reply);
    }
    return all;
  }

  /** Asks until all answers are one and the same AT line; empty if time is over. */
  String agreed(List<Server> servers, Transcript transcript) throws InterruptedException {
    long deadline = deadline();
    List<Reply> replies = askAll(servers);
    for (long pause = FIRST_PAUSE_MILLIS; !agree(replies)
        && System.nanoTime() < deadline; pause = longer(pause)) {
      Thread.sleep(pause);
      replies = askAll(servers);
    }
    for (int i = 0; i < servers.size(); i++) {
      transcript.add(servers.get(i), question, replies.get(i));
    }
    return agree(replies) ? replies.getFirst().firstLine() : "";
  }

  private long deadline() {
    return System.nanoTime() + subject.patience().toNanos();
  }

  private static long longer(long pause) {
    return Math.min(2 * pause, LAST_PAUSE_MILLIS);
  }

  private List<Reply> askAll(List<Server> servers) {
    return servers.stream().map(this::ask).toList();
  }

  private static boolean agree(List<Reply> replies) {
    return replies.stream().map(Reply::firstLine).distinct().count() == 1
        && replies.getFirst().text().startsWith("AT ");
  }

  private Reply ask(Server server) {
    try (Talk talk = Talk.with(server.target(), subject.patience())) {
      return talk.say(question, server.manners().style())
          .hear(ReplyForm::firstLine, subject.patience());
    } catch (IOException _) {
      return new Reply("", Ending.BROKEN);
    }
  }
}
