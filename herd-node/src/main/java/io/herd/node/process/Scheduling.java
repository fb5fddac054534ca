package io.herd.node.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/**
 * How the system shall schedule a child process. What this user or this system does not allow is
 * left out, and the child runs as this JVM does.
 */
public enum Scheduling {
  NORMAL(""),
  /** Gives way to processes of normal priority, such as the instrument that measures it. */
  YIELDING("nice -n 10"),
  /** Preempts all others at once; only a privileged user can have it. */
  REAL_TIME("chrt --fifo 1"),
  /** All threads on the first core, so that one thread wakes another without waking a core. */
  ONE_CORE("taskset --cpu-list 0");

  private final String prefix;
  private final boolean allowed;

  Scheduling(String prefix) {
    this.prefix = prefix;
    this.allowed = prefix.isEmpty() || works(words(prefix));
  }

  /** For the instrument of an experiment, whose lateness would be booked on the subject. */
  public static Scheduling instrument() {
    return REAL_TIME.allowed ? REAL_TIME : NORMAL;
  }

  /** For the subject of an experiment: behind the instrument. */
  public static Scheduling subject() {
    return REAL_TIME.allowed ? NORMAL : YIELDING;
  }

  /** The words that have a command scheduled so when put before it; none where not allowed. */
  List<String> prefix() {
    return allowed ? words(prefix) : List.of();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private static boolean works(List<String> prefix) {
    try {
      var trial = new ArrayList<>(prefix);
      trial.add("true");
      Process process = new ProcessBuilder(trial)
          .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
