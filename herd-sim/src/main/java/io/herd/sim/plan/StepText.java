package io.herd.sim.plan;

import java.util.List;

/** A step in words. */
public final class StepText {
  private StepText() {}

  /** One line without its time. */
  public static String of(Step step, Setting setting) {
    List<String> names = setting.topology().servers();
    return switch (step) {
      case Step.Say say -> "client" + say.talker() + " says " + shown(say.text());
      case Step.Move move -> "client" + move.talker() + " leaves ("
          + (move.leave() == Step.Leave.RESET ? "reset" : "half-close") + ") for "
          + names.get(move.server());
      case Step.Connect connect -> connect.count() + " connections come to "
          + names.get(connect.server()) + forMillis(connect.forNanos());
      case Step.Crash crash -> names.get(crash.server()) + " is down"
          + forMillis(crash.downNanos());
      case Step.Pause pause -> names.get(pause.server()) + " stands still"
          + forMillis(pause.forNanos());
      case Step.Break cut -> "the link " + names.get(cut.a()) + "-" + names.get(cut.b())
          + (cut.silent() ? " turns into a black hole" : " is reset");
      case Step.Cut cut -> "nothing gets from " + side(cut.side(), names) + " to the others"
          + (cut.bothWays() ? " or back" : "") + forMillis(cut.forNanos());
      case Step.SlowPeer slow -> names.get(slow.reader()) + " reads nothing from "
          + names.get(slow.writer()) + forMillis(slow.forNanos());
      case Step.SlowClient slow -> "client" + slow.talker() + " reads nothing"
          + forMillis(slow.forNanos());
      case Step.Churn churn -> "the link " + names.get(churn.a()) + "-" + names.get(churn.b())
          + " is taken out, or put in," + forMillis(churn.forNanos());
      case Step.Replay replay -> names.get(replay.server()) + " gets the AT line that is "
          + replay.back() + " back from the newest, by a visitor";
      case Step.Call call -> names.get(call.server()) + " is called: " + shown(call.text());
      case Step.Visit visit -> names.get(visit.server()) + " is visited: " + shown(visit.text());
    };
  }

  private static String forMillis(long nanos) {
    return " for " + nanos / 1_000_000 + " ms";
  }

  private static String side(long bits, List<String> names) {
    var side = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (((bits >>> i) & 1) == 1) {
        side.append(side.isEmpty() ? "" : ", ").append(names.get(i));
      }
    }
    return side.toString();
  }

  private static String shown(String text) {
    var shown = new StringBuilder("'");
    for (int i = 0; i < Math.min(text.length(), 120); i++) {
      char c = text.charAt(i);
      shown.append(c == '\n' ? "\\n" : c >= ' ' && c < 0x7f ? "" + c : "\\x" + (int) c);
    }
    return shown.append(text.length() > 120 ? "...'" : "'").toString();
  }
}
