package io.herd.loadgen.check;

import io.herd.loadgen.style.Ending;
import io.herd.loadgen.style.Reply;
import io.herd.loadgen.style.Talk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One case while it runs: the herd to talk with, and what is expected of it. */
public final class Trial {
  /** A place whose digits survive a server that reads them as floating-point numbers. */
  public static final String PLACE = "+34.068931-118.445127";
  /** Another one. */
  public static final String ELSEWHERE = "+48.858371-2.294481";

  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
  private static final AtomicLong CLIENTS = new AtomicLong();

  private final Subject subject;
  private final Transcript transcript = new Transcript();
  private String note = "";

  Trial(Subject subject) {
    this.subject = subject;
  }

  public Rules rules() {
    return subject.rules();
  }

  public List<Server> servers() {
    return subject.servers();
  }

  /** The server that most cases talk with. */
  public Server first() {
    return subject.servers().getFirst();
  }

  /** Another server than the first, or a reason to skip the case. */
  public Server other() {
    skipUnless(subject.servers().size() > 1, "it takes two servers");
    return subject.servers().getLast();
  }

  public Insight insight() {
    return subject.insight();
  }

  public Duration patience() {
    return subject.patience();
  }

  /** The id of a client that nobody has heard of. */
  public String client() {
    return "check-" + RUN + "-" + CLIENTS.incrementAndGet();
  }

  /** Now, with three decimals that survive a floating-point number. */
  public String now() {
    return now(0);
  }

  /** So many seconds from now. */
  public String now(long seconds) {
    long millis = System.currentTimeMillis();
    long digits = millis % 1_000;
    return millis / 1_000 + seconds + ".%03d".formatted(digits % 10 == 0 ? digits + 1 : digits);
  }

  /** Sends a command on a connection of its own; a broken connection is a reply, too. */
  public Reply ask(Server server, String command) {
    return ask(server, command, patience());
  }

  /** The same, when the reply may take its time. */
  public Reply ask(Server server, String command, Duration within) {
    Reply reply;
    try (Talk talk = Talk.with(server.target(), patience())) {
      reply = talk.say(command, server.manners().style()).reply(command, within);
    } catch (IOException _) {
      reply = new Reply("", Ending.BROKEN);
    }
    transcript.add(server, command, reply);
    return reply;
  }

  /** Sends a command that must be answered like this. */
  public Reply ask(Server server, String command, Expected expected) {
    Reply reply = ask(server, command);
    expect(reply, expected);
    return reply;
  }

  /** Where a server knows a client to be: the AT line, or a refusal. */
  public Reply whereIs(Server server, String client) {
    return new Position(subject, client).at(server, transcript);
  }

  /** Waits until every server's AT line of a client is as expected. */
  public void everywhere(String client, Expected expected) throws InterruptedException {
    everyone(servers(), client, expected);
  }

  /** Waits until the AT line of a client is as expected at these servers. */
  public void everyone(List<Server> at, String client, Expected expected)
      throws InterruptedException {
    if (!new Position(subject, client).awaitAt(at, expected, transcript)) {
      throw new Mismatch("at every server within " + patience().toMillis() + " ms: "
          + Transcript.shown(expected.words()));
    }
  }

  /** Waits until all servers give one and the same AT line, and returns it. */
  public String agreement(String client) throws InterruptedException {
    String first = new Position(subject, client).agreed(servers(), transcript);
    if (first.isEmpty()) {
      throw new Mismatch(
          "one and the same AT line at every server within " + patience().toMillis() + " ms");
    }
    return first;
  }

  /** Tells a server of a new client, and waits until all know; what was told before is then old. */
  public void settle(Server server) throws InterruptedException {
    String mark = client();
    String time = now();
    ask(server, "IAMAT " + mark + " " + PLACE + " " + time);
    new Position(subject, mark)
        .awaitAt(servers(), Expected.at(mark, PLACE, time), new Transcript());
  }

  /** A connection that stays open during a case. */
  public Session open(Server server) throws IOException {
    return new Session(server, transcript, patience());
  }

  /** Expects a reply of a kind. */
  public void expect(Reply reply, Expected expected) {
    expect(expected.isMetBy(reply), Transcript.shown(expected.words()));
  }

  /** Expects a reply of Herd's; where the course is silent another one passes by its rules. */
  public void expect(Reply reply, Expected herd, Expected course) {
    boolean courseOnly = !herd.isMetBy(reply) && !rules().isStrict() && course.isMetBy(reply);
    if (courseOnly) {
      silent(Transcript.shown(herd.words()));
    } else {
      expect(reply, herd);
    }
  }

  /** Expects what Herd does; the course's text does not ask for it. */
  public void expectOfHerd(boolean fine, String expected) {
    if (!fine && !rules().isStrict()) {
      silent(expected);
    } else {
      expect(fine, expected);
    }
  }

  public void expect(boolean fine, String expected) {
    if (!fine) {
      throw new Mismatch(expected);
    }
  }

  /** Skips the case if it cannot be tried. */
  public void skipUnless(boolean possible, String why) {
    if (!possible) {
      throw new NotPossible(why);
    }
  }

  /** Says more in the case's row. */
  public void note(String more) {
    note = note.isEmpty() ? more : note + "; " + more;
  }

  /** Puts down what was seen in another way than by a reply. */
  public void put(Server server, String seen) {
    transcript.add(server, "", seen);
  }

  private void silent(String herd) {
    note("the course's text is silent here; Herd's rule is: " + herd);
  }

  Transcript transcript() {
    return transcript;
  }

  String note() {
    return note;
  }
}
