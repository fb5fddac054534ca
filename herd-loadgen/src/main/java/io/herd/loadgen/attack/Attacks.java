package io.herd.loadgen.attack;

import io.herd.loadgen.spec.BadInput;
import java.util.List;

/** All attacks there are. */
public final class Attacks {
  private Attacks() {}

  /** Every one, the one that fills the map last. */
  public static List<Attack> all(Scale scale) {
    return List.of(new Slowloris(scale), new NeverReads(scale), new Connects(scale),
        new ConnectStorm(scale), new EndlessLine(scale), new ForgedAts(scale),
        new ForgedPeer(scale), Salvo.http(scale), Salvo.tls(scale), Salvo.controls(scale),
        Salvo.times(scale), Salvo.questions(scale), Salvo.garbage(scale),
        new PipeliningHog(scale), new Ids(scale));
  }

  /**
   * Those of these names, or all for none.
   *
   * @throws BadInput in one line, if there is none of a name
   */
  public static List<Attack> named(List<String> names, Scale scale) {
    List<Attack> all = all(scale);
    for (String name : names) {
      BadInput.unless(all.stream().anyMatch(attack -> attack.name().equals(name)),
          "there is no attack '" + name + "'; there are: "
              + String.join(", ", all.stream().map(Attack::name).toList()));
    }
    return all.stream().filter(attack -> names.isEmpty() || names.contains(attack.name()))
        .toList();
  }
}
