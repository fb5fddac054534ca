package io.herd.loadgen.check;

import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.style.Manners;
import io.herd.loadgen.style.StyleProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks a live herd, from outside, one case after the other. Blocks; not thread-safe. */
public final class HerdCheck {
  private final CheckSpec spec;
  private final Subject subject;

  private HerdCheck(CheckSpec spec, Subject subject) {
    this.spec = spec;
    this.subject = subject;
  }

  /**
   * Gets to know the herd: its servers' names and manners.
   *
   * @throws BadInput in one line, if a server cannot be reached or answers in no client style
   */
  public static HerdCheck of(CheckSpec spec) {
    List<Server> servers = new ArrayList<>();
    for (NamedTarget named : spec.targets()) {
      Manners manners = new StyleProbe(named.target(), spec.patience()).find(spec.styles());
      String name = named.name().isEmpty() ? manners.server() : named.name();
      BadInput.unless(servers.stream().noneMatch(other -> other.name().equals(name)),
          named.target() + " answers as server " + name + ", as another target does; "
              + "give each its own name, such as --targets Clark=127.0.0.1:12000");
      servers.add(new Server(name, named.target(), manners));
    }
    return new HerdCheck(spec, new Subject(servers, spec.rules(), spec.patience(),
        askingBound(spec, servers.getFirst()), spec.insight()));
  }

  private static int askingBound(CheckSpec spec, Server server) {
    Trial trial = new Trial(
        new Subject(List.of(server), spec.rules(), spec.patience(), 0, spec.insight()));
    String client = trial.client();
    trial.ask(server, "IAMAT " + client + " " + Trial.PLACE + " " + trial.now());
    return trial.whereIs(server, client).text().startsWith("AT ") ? 0 : 5;
  }

  public List<Server> servers() {
    return subject.servers();
  }

  /** Runs the cases; the listener hears of each row as it is done. */
  public CheckReport run(Consumer<Row> listener) throws InterruptedException {
    return new CheckReport(
        spec.rules(), servers(), new Runner(subject, listener).run(spec.cases()));
  }
}
