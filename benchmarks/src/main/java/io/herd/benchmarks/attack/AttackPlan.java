package io.herd.benchmarks.attack;

import io.herd.loadgen.attack.Attack;
import io.herd.loadgen.attack.Attacks;
import io.herd.loadgen.attack.Scale;
import java.time.Duration;
import java.util.List;

/**
 * Which attacks, and for how long the clients are watched.
 *
 * @param baseLine before each attack
 * @param warmUp before the first
 */
public record AttackPlan(
    List<Attack> attacks, Scale scale, Duration baseLine, Duration warmUp, boolean timesCount) {
  public AttackPlan {
    attacks = List.copyOf(attacks);
  }

  /** Those of these names, or all for none, as the list of threats has them. */
  public static AttackPlan full(List<String> names) {
    return new AttackPlan(Attacks.named(names, Scale.FULL), Scale.FULL, Duration.ofSeconds(3),
        Duration.ofSeconds(8), true);
  }

  /** The same, small and short: no time is judged. */
  public static AttackPlan quick(List<String> names) {
    return new AttackPlan(Attacks.named(names, Scale.QUICK), Scale.QUICK, Duration.ofSeconds(1),
        Duration.ofSeconds(2), false);
  }
}
