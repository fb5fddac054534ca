package io.herd.testkit;

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
 */
public abstract class TransportContract extends ClientContract
    implements FloodCases,
    ConvergenceCases,
    NeighbourCases,
    PeerLineCases,
    KeyCases,
    TlsCases,
    DeafNeighbourCases,
    PingCases {}
