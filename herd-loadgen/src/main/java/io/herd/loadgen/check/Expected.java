package io.herd.loadgen.check;

import io.herd.loadgen.style.Ending;
import io.herd.loadgen.style.Reply;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A reply that is wanted, in words and as a test. */
public record Expected(String words, Predicate<Reply> test) {
  /** Any answer that the protocol knows; neither silence nor the end of the connection. */
  public static final Expected ANY_ANSWER = new Expected("an AT line, or \"? \" and the line",
      reply -> reply.text().startsWith("AT ") || reply.text().startsWith("?"));

  /** The end of the connection without a word. */
  public static final Expected END =
      new Expected("the end of the connection, and nothing before it",
          reply -> reply.isEmpty() && reply.ending() == Ending.CLOSED);

  /** An AT line of any server, with any skew, and these very bytes. */
  public static Expected at(String client, String location, String time) {
    String tail = " " + client + " " + location + " " + time;
    Pattern form = Pattern.compile("AT \\S+ \\S+" + Pattern.quote(tail), Pattern.DOTALL);
    return firstLine("AT <server> <skew>" + tail, line -> form.matcher(line).matches());
  }

  /** Exactly this first line. */
  public static Expected line(String line) {
    return firstLine(line, line::equals);
  }

  /** A first line that passes a test. */
  public static Expected firstLine(String words, Predicate<String> test) {
    return new Expected(words, reply -> test.test(reply.firstLine()));
  }

  /** That a command was not understood; white space at the end of its line is not looked at. */
  public static Expected refusal(String command) {
    String wanted = ("? " + command).stripTrailing();
    return new Expected("? " + command, reply -> reply.line().stripTrailing().equals(wanted));
  }

  /** Either of the two. */
  public Expected or(Expected other) {
    return new Expected(words + ", or " + other.words, test.or(other.test));
  }

  /** The same in other words. */
  public Expected as(String better) {
    return new Expected(better, test);
  }

  boolean isMetBy(Reply reply) {
    return test.test(reply);
  }
}
