package io.herd.testkit;

import io.herd.core.NodeSpec;
import io.herd.core.ServerConfig;
import io.herd.core.Transport;
import io.herd.core.topology.Topology;
import java.util.List;
import java.util.function.UnaryOperator;

/** What every theme of the contract builds its cases on. */
interface Cases {
  /** The name of the server in the cases that need only one. */
  String CLARK = "Clark";

  /** Starts a herd of the transport under test. */
  Stage stage(Topology topology, UnaryOperator<ServerConfig> rules);

  /** The transport under test, for cases that start it by themselves. */
  Transport underTest();

  /** How long anything may take. */
  Deadline deadline();

  /** A spec for one server on ephemeral ports. */
  NodeSpec spec();

  default Stage stage(String topology) {
    return stage(Topology.parse(topology), UnaryOperator.identity());
  }

  /** One server, Clark, without neighbours. */
  default Stage alone() {
    return alone(UnaryOperator.identity());
  }

  default Stage alone(UnaryOperator<ServerConfig> rules) {
    return stage(Topology.of("alone", List.of(CLARK), List.of()), rules);
  }
}
