package io.herd.loadgen.check;

import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.style.ClientStyle;
import java.time.Duration;
import java.util.List;

/**
 * What is to be checked, and how.
 *
 * @param styles the client styles to try, in this order
 * @param patience for one reply, and for an update to reach every server
 * @param cases those to run
 */
public record CheckSpec(List<NamedTarget> targets, Rules rules, List<ClientStyle> styles,
    Duration patience, Insight insight, List<Case> cases) {
  public CheckSpec {
    targets = List.copyOf(targets);
    styles = List.copyOf(styles);
    cases = List.copyOf(cases);
    BadInput.unless(!targets.isEmpty(),
        "no targets; name the servers' client ports, such as --targets Clark=127.0.0.1:12000");
    BadInput.unless(!cases.isEmpty(), "no row is left to run; herd check --list shows all");
    BadInput.unless(patience.toMillis() > 0, "a time-out of 0 lets no server answer");
  }
}
