package io.herd.loadgen.attack;

import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** AT lines at the port for neighbours, by somebody who has no key: without and with a greeting. */
record ForgedPeer(Scale scale) implements Attack {
  private static final String NEW = "forged-by-a-peer";
  private static final String NONCE = "00".repeat(32);

  @Override
  public String name() {
    return "forged-peer";
  }

  @Override
  public String what() {
    return "100 connects/s to the port for neighbours, without a key: AT lines after no greeting,"
        + " a neighbour's, a stranger's, a false proof";
  }

  @Override
  public Duration length() {
    return scale.usual();
  }

  @Override
  public List<String> forged() {
    return List.of(NEW);
  }

  @Override
  public void run(Prey prey, Deeds deeds, Halt halt) throws IOException {
    Optional<Target> peer = prey.peer();
    if (peer.isEmpty()) {
      deeds.remark("not tried: its port for neighbours is not known");
      return;
    }
    String ats = ForgedAts.line(prey.neighbour(), NEW)
        + ForgedAts.line(prey.neighbour(), Prey.GUARD);
    List<byte[]> pieces = greetings(prey).map(greeting -> greeting + ats)
        .map(text -> text.getBytes(StandardCharsets.US_ASCII)).toList();
    new Volley(pieces, 0, 100).fire(peer.get(), deeds, halt);
  }

  private static Stream<String> greetings(Prey prey) {
    String neighbour = prey.neighbour();
    return Stream.of("",
        "HERD 1 " + neighbour + "\n",
        "HERD 1 " + neighbour + " once\n",
        "HERD 1 Mallory\n",
        "HERD 1 " + prey.name() + "\n",
        "HERD 1 " + neighbour + " " + NONCE + "\n",
        "HERD 1 " + neighbour + " " + NONCE + "\nPROOF " + NONCE + "\n",
        "HERD 1 Mallory " + NONCE + "\nPROOF " + NONCE + "\n",
        "PING\nPONG\n");
  }
}
