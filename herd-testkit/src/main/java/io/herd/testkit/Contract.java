package io.herd.testkit;

import io.herd.core.HerdServer;
import io.herd.core.NodeSpec;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Transport;
import io.herd.core.Variation;
import io.herd.core.topology.Topology;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A transport under test, and what the cases are run on. At the end it says on standard output how
 * many cases the transport passed.
 *
 * <p>The property {@code transport} narrows a run to the transport of that name. One that is
 * unavailable on this machine is skipped. Either way the reason is given.
 */
@ExtendWith(Tally.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class Contract implements Cases {
  private static final InetSocketAddress EPHEMERAL =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  /** The transport that must keep the contract. */
  protected abstract Transport transport();

  /** How it is varied. */
  protected Variation variation() {
    return Variation.DEFAULT;
  }

  /** How long a case waits for anything before it fails; passing cases do not wait it out. */
  protected Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  public final Stage stage(Topology topology, UnaryOperator<ServerConfig> rules) {
    return Stage.open(transport(), variation(), topology, rules, deadline());
  }

  @Override
  public final Transport underTest() {
    return transport();
  }

  @Override
  public final Deadline deadline() {
    return new Deadline(patience());
  }

  @Override
  public final NodeSpec spec() {
    var server = new HerdServer(ServerConfig.of(CLARK), TrafficLog.NONE);
    var places = new FakePlaces(patience());
    return new NodeSpec(
        server, EPHEMERAL, EPHEMERAL, places, () -> Stage.NOW_NANOS, 1, variation());
  }
}
