package io.herd.staged;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.herd.core.Transport;
import io.herd.core.Variation;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code staged}: connections go from stage to stage (accept, read, apply, write), each with a few
 * threads of its own that take batches from a bounded queue. How many stages there are, and whether
 * they share their threads, is up to {@link Variation#stages} and its neighbours.
 */
public final class StagedTransport implements Transport {
  @Override
  public String name() {
    return "staged";
  }

  @Override
  public Optional<String> refusal(Variation variation) {
    if (variation.handOff()) {
      return Optional.of(name() + " hands every line off, from stage to stage; leave out"
          + " variation.handOff and vary variation.stages");
    }
    return variation.readTimeoutMillis() == 0
        ? Optional.empty()
        : Optional.of(name() + " has no blocking read that could time out; leave out"
            + " variation.readTimeoutMillis");
  }

  @Override
  public Node start(NodeSpec spec) throws IOException {
    return StagedNode.start(spec);
  }
}
