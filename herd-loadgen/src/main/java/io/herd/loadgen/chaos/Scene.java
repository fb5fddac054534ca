package io.herd.loadgen.chaos;

import io.herd.loadgen.spec.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the clients of a run share. */
record Scene(ChaosHerd herd, Timeline timeline, Book book) {
  List<String> servers() {
    return herd.servers();
  }

  Optional<Caller> call(String server) {
    Target target = Objects.requireNonNull(herd.targets().get(server), server);
    return Caller.call(target, server, timeline, herd.style());
  }
}
