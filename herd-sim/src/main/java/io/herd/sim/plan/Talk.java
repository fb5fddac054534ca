package io.herd.sim.plan;

import io.herd.sim.net.Dice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the clients say: mostly where they are and now and then what is near. */
final class Talk {
  /** POSIX time at which every run begins, in seconds. */
  static final long EPOCH_SECONDS = 1_700_000_000L;

  private static final long SECONDS = 1_000_000_000;
  private static final long ALLOWED_AHEAD = 80_000;
  private static final long REFUSED_AHEAD = 87_400;
  private static final Set<Fault> OF_TIME = EnumSet.of(Fault.EQUAL_TIMES, Fault.NEAR_TIMES,
      Fault.STALE_TIMES, Fault.FUTURE_TIMES, Fault.NEGATIVE_TIMES);

  private final Setting setting;
  private final Dice dice;
  private final List<Fault> timeFaults;
  private final int faultPercent;
  private final int queryPercent;
  private final long[] lastNanos;
  private final List<Step> said = new ArrayList<>();
  private int recent;

  Talk(Setting setting, Dice dice) {
    this.setting = setting;
    this.dice = dice;
    timeFaults = OF_TIME.stream().filter(setting::has).toList();
    faultPercent = 5 + dice.below(40);
    queryPercent = 5 + dice.below(30);
    lastNanos = new long[setting.clients().size()];
  }

  List<Step> say(int updates) {
    for (int i = 0; i < updates; i++) {
      long at = dice.between(setting.startNanos(), setting.endNanos());
      said.add(new Step.Say(at, 0, "", 0, Optional.empty()));
    }
    said.sort((a, b) -> Long.compare(a.at(), b.at()));
    for (int i = 0; i < updates; i++) {
      said.set(i, update(said.get(i).at()));
    }
    for (int i = 0; i < updates; i++) {
      more(said.get(i).at());
    }
    return said;
  }

  /** Now and then a client says something else, too. */
  private void more(long at) {
    if (dice.percent(queryPercent)) {
      plain(at, query());
    }
    if (setting.has(Fault.MALFORMED) && dice.percent(5)) {
      said.add(new Step.Say(at, talker(), Words.malformed(dice) + "\n", 0,
          Optional.of(Fault.MALFORMED)));
    }
    if (setting.has(Fault.FORGED) && dice.percent(2)) {
      said.add(new Step.Say(at, talker(), Words.forgedLine(), 0, Optional.of(Fault.FORGED)));
    }
    if (dice.percent(1)) {
      plain(at, query().repeat(20 + dice.below(30)));
    }
  }

  private void plain(long at, String text) {
    said.add(new Step.Say(at, talker(), text, 0, Optional.empty()));
  }

  private String query() {
    String radius = dice.percent(50) ? "10" : "10.5871263";
    return "WHATSAT " + id(dice.below(lastNanos.length)) + " " + radius + " " + dice.below(21)
        + (dice.percent(10) ? "\r\n" : "\n");
  }

  private Step update(long at) {
    if (!timeFaults.isEmpty() && dice.percent(faultPercent)) {
      return strange(at, timeFaults.get(dice.below(timeFaults.size())));
    }
    int client = dice.below(lastNanos.length);
    recent = client;
    lastNanos[client] = at + dice.between(0, SECONDS / 10);
    return iamat(at, client % setting.talkers(), client, time(lastNanos[client]), 1,
        Optional.empty());
  }

  /** An update whose time is special, mostly of the client that spoke last, at another server. */
  private Step strange(long at, Fault fault) {
    int client = dice.percent(70) ? recent : dice.below(lastNanos.length);
    long last = lastNanos[client];
    String time = switch (fault) {
      case EQUAL_TIMES -> time(last);
      case NEAR_TIMES -> {
        lastNanos[client] = last + (dice.percent(50) ? 1 : -1);
        yield time(lastNanos[client]);
      }
      case STALE_TIMES -> time(last - dice.between(2, 10 * SECONDS));
      case FUTURE_TIMES -> switch (dice.below(3)) {
        case 0 -> "99999999999";
        case 1 -> time(at + ALLOWED_AHEAD * SECONDS);
        default -> time(at + REFUSED_AHEAD * SECONDS);
      };
      default -> "-" + time(at);
    };
    return iamat(at, talker(), client, time, fault == Fault.NEGATIVE_TIMES ? 0 : 1,
        Optional.of(fault));
  }

  private Step iamat(
      long at, int talker, int client, String time, int updates, Optional<Fault> fault) {
    String text = "IAMAT " + id(client) + " " + place() + " " + time + "\n";
    return new Step.Say(at, talker, text, updates, fault);
  }

  private String id(int client) {
    return setting.clients().get(client);
  }

  private int talker() {
    return dice.below(setting.talkers());
  }

  private String place() {
    return switch (dice.below(8)) {
      case 0 -> "+00.000000+000.000000";
      case 1 -> "-0-0";
      case 2 -> "+34-118";
      default -> degrees(90) + degrees(180);
    };
  }

  private String degrees(int limit) {
    return (dice.percent(50) ? "+" : "-") + dice.below(limit) + "."
        + digits(dice.below(1_000_000), 6);
  }

  /** Nanoseconds since the run began as a POSIX time, mostly with nine digits. */
  private String time(long nanos) {
    String seconds = Long.toString(EPOCH_SECONDS + Math.floorDiv(nanos, SECONDS));
    String fraction = digits(Math.floorMod(nanos, SECONDS), 9);
    return switch (dice.below(20)) {
      case 0 -> seconds;
      case 1 -> seconds + "." + fraction + dice.below(10);
      case 2 -> seconds + "." + fraction.substring(0, 3);
      default -> seconds + "." + fraction;
    };
  }

  private static String digits(long value, int width) {
    String text = Long.toString(value);
    return "0".repeat(width - text.length()) + text;
  }
}
