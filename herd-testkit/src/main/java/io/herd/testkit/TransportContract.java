package io.herd.testkit;

import io.herd.core.HerdServer;
import io.herd.core.NodeSpec;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Transport;
import io.herd.core.topology.Topology;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every transport must do, over real sockets. A transport's test extends this class and names
 * the transport; the cases come from the interfaces, one for each theme:
 *
 * <pre>{@code
 * class NioContractTest extends TransportContract {
 *   @Override
 *   protected Transport transport() {
 *     return new NioTransport();
 *   }
 * }
 * }</pre>
 *
 * <p>At the end it says on standard output how many cases the transport passed.
 *
 * <p>The property {@code transport} narrows a run to the transport of that name. One that is
 * unavailable on this machine is skipped. Either way the reason is given.
 */
@ExtendWith(Tally.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
public abstract class TransportContract
    implements ReplyCases,
    FramingCases,
    PipeliningCases,
    SlowReaderCases,
    PlacesCases,
    WaitingCases,
    FloodCases,
    ConvergenceCases,
    NeighbourCases,
    PeerLineCases,
    DeafNeighbourCases,
    LifecycleCases,
    ClosingCases,
    LeftoverCases {

  private static final InetSocketAddress EPHEMERAL =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  /** The transport that must keep the contract. */
  protected abstract Transport transport();

  /** How long a case waits for anything before it fails; passing cases do not wait it out. */
  protected Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  public final Stage stage(Topology topology, UnaryOperator<ServerConfig> rules) {
    return Stage.open(transport(), topology, rules, deadline());
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
    return new NodeSpec(server, EPHEMERAL, EPHEMERAL, places, () -> Stage.NOW_NANOS, 1);
  }
}
