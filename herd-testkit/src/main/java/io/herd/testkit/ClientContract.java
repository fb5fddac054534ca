package io.herd.testkit;

/**
 * What a client may expect of a transport: the part of the {@link TransportContract} that holds
 * however an experiment varies the transport.
 */
public abstract class ClientContract extends Contract
    implements ReplyCases,
    FramingCases,
    PipeliningCases,
    SlowReaderCases,
    TimeoutCases,
    StrangeCases,
    CrowdCases,
    PlacesCases,
    WaitingCases,
    LifecycleCases,
    ClosingCases,
    LeftoverCases {}
