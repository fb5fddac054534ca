package io.herd.sim.oracle;

import static java.util.Objects.requireNonNull;

import io.herd.core.Turn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a client's connection must be answered. */
public final class ClientTwin extends SessionTwin {
  private static final byte[] UNKNOWN = Text.bytes("? ");
  private static final byte[] LF = {'\n'};
  private static final byte[] NOTHING_FOUND =
      Text.bytes("{\"html_attributions\": [], \"results\": [], \"status\": \"OK\"}");
  private static final int SHOWN_OF_TOO_LONG = 64;

  private final Bytes replies = new Bytes();
  private @Nullable Fact asked;
  private int bound;

  public ClientTwin(ServerTwin server) {
    super(server, server.caps().lineBytes());
  }

  /** How many places the client wants that waits for them. */
  public int bound() {
    return bound;
  }

  /** Places has answered: {@code body} is what the client must get of it. */
  public Turn answer(byte[] body, long wallNanos) {
    shows(requireNonNull(asked), body);
    asked = null;
    return resume(wallNanos);
  }

  @Override
  boolean mayLackEnd() {
    return true;
  }

  @Override
  Turn onLine(byte[] bytes, int from, int to, long wallNanos) {
    return switch (Command.of(Text.of(bytes, from, to))) {
      case Command.Iamat iamat -> {
        Fact stored = server.iamat(iamat, wallNanos);
        if (stored == null) {
          unknown(bytes, from, to);
        } else {
          replies.add(stored.line()).add(LF);
        }
        yield Turn.IDLE;
      }
      case Command.Whatsat whatsat -> whatsat(whatsat, bytes, from, to);
      case Command.Other other -> {
        server.tally().reach(other.isAt() ? Reach.FORGED_AT : Reach.MALFORMED);
        unknown(bytes, from, to);
        yield Turn.IDLE;
      }
    };
  }

  private Turn whatsat(Command.Whatsat whatsat, byte[] bytes, int from, int to) {
    Fact fact = server.find(whatsat.client());
    if (fact == null) {
      unknown(bytes, from, to);
      return Turn.IDLE;
    }
    if (whatsat.bound() == 0) {
      shows(fact, NOTHING_FOUND);
      return Turn.IDLE;
    }
    server.tally().reach(Reach.PLACES_ASKED);
    asked = fact;
    bound = whatsat.bound();
    return Turn.WAITING;
  }

  private void shows(Fact fact, byte[] body) {
    replies.add(fact.line()).add(LF).add(body).add(LF).add(LF);
  }

  private void unknown(byte[] bytes, int from, int to) {
    replies.add(UNKNOWN).add(bytes, from, to).add(LF);
  }

  @Override
  void tooLong(byte[] bytes, int from) {
    String shown = Text.of(bytes, from, from + SHOWN_OF_TOO_LONG); // printable in all plans
    replies.add(UNKNOWN).add(Text.bytes(shown)).add(LF);
  }

  /** Holds what the server has replied in the last call against what it must. */
  public void replied(byte[] bytes, int length) {
    if (!Arrays.equals(bytes, 0, length, replies.array(), 0, replies.length())) {
      throw Difference.of(server.name(), Text.of(replies.array(), 0, replies.length()),
          Text.of(bytes, 0, length));
    }
    replies.clear();
  }
}
