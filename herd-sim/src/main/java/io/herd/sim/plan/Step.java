package io.herd.sim.plan;

import java.util.Optional;

/** One input or fault of a plan. Text stands for bytes, one to a character (ISO 8859-1). */
public sealed interface Step {
  /** When it comes, in virtual nanoseconds. */
  long at();

  /** Which fault it is part of; none for an input that is nothing special. */
  Optional<Fault> fault();

  /** A client's connection says something; {@code updates} of it are well-formed IAMAT lines. */
  record Say(long at, int talker, String text, int updates, Optional<Fault> fault)
      implements Step {}

  /** How a client leaves. */
  enum Leave {
    RESET,
    /** Half a line is said last, and the replies are awaited. */
    HALF_CLOSE
  }

  /** A client's connection ends, and the client goes to another server. */
  record Move(long at, int talker, int server, Leave leave) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(Fault.MOVES);
    }
  }

  /** Many connections come at once, and go again. */
  record Connect(long at, int server, int count, long forNanos) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(Fault.CONNECTIONS);
    }
  }

  record Crash(long at, int server, long downNanos) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(Fault.CRASH);
    }
  }

  record Pause(long at, int server, long forNanos) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(Fault.PAUSE);
    }
  }

  /** The connection between two neighbours is reset, or turns into a black hole. */
  record Break(long at, int a, int b, boolean silent) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(silent ? Fault.HALF_OPEN : Fault.BREAK);
    }
  }

  /** Nothing gets from {@code side} to the other servers, or from them either if both ways. */
  record Cut(long at, long side, boolean bothWays, long forNanos) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(bothWays ? Fault.PARTITION : Fault.ONE_WAY);
    }
  }

  /** {@code reader} reads nothing of what {@code writer} sends. */
  record SlowPeer(long at, int reader, int writer, long forNanos) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(Fault.SLOW_PEER);
    }
  }

  /** A client reads nothing. */
  record SlowClient(long at, int talker, long forNanos) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(Fault.SLOW_CLIENT);
    }
  }

  /** A link is taken out for a while if there is one, otherwise put in for a while. */
  record Churn(long at, int a, int b, long forNanos) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(Fault.CHURN);
    }
  }

  /** One of the AT lines of the herd, counted back from the newest, comes by a visitor. */
  record Replay(long at, int server, int back) implements Step {
    @Override
    public Optional<Fault> fault() {
      return Optional.of(Fault.REPLAY);
    }
  }

  /** Somebody comes to the door of the clients, says something and goes. */
  record Call(long at, int server, String text, Optional<Fault> fault) implements Step {}

  /** Somebody comes to the door of the neighbours and says something. */
  record Visit(long at, int server, String text, long forNanos, Optional<Fault> fault)
      implements Step {}
}
