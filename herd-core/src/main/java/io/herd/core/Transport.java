package io.herd.core;

import java.io.IOException;
import java.util.Optional;

/**
 * A way to move bytes and to wait: what a herd is compared by. Found by
 * {@link java.util.ServiceLoader}.
 */
public interface Transport {
  /** Unique and stable, such as {@code threads-virtual}: how users, results and reports call it. */
  String name();

  /** Why it cannot run on this machine, in one sentence; empty if it can. */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /** Clients that it takes well at a time, where nobody asks for another number. */
  default int usualConnections() {
    return Limits.DEFAULT.maxConnections();
  }

  /**
   * Which member of a family, such as {@code netty-nio} and {@code netty-epoll}, the family's name
   * stands for: the greatest that can run.
   */
  default int preference() {
    return 0;
  }

  /**
   * Why an experiment cannot vary it so, in one sentence that says what to leave out; empty if it
   * can. A transport that knows of no variation need not do anything about it. How Places is called
   * concerns none of them.
   */
  default Optional<String> refusal(Variation variation) {
    Variation others = variation
        .withPlacesCall(Variation.DEFAULT.placesCall())
        .withBallastMicros(0);
    return others.equals(Variation.DEFAULT)
        ? Optional.empty()
        : Optional.of(name() + " cannot be varied; leave out "
            + String.join(", ", others.changes().keySet()));
  }

  /**
   * Why it cannot guard its peer door so, in one sentence that says what to do; empty if it can. A
   * key is no concern of a transport; certificates are, and it has to say that it knows of them.
   */
  default Optional<String> refusal(PeerDoor door) {
    return door.tls() == null
        ? Optional.empty()
        : Optional.of(name() + " knows no TLS; choose netty or threads, or take a key file"
            + " (peerDoor.keyFile) in place of certificates");
  }

  /**
   * Binds both ports and serves until the node is closed.
   *
   * @throws IOException if a port cannot be bound; nothing is left behind then
   */
  Node start(NodeSpec spec) throws IOException;
}
