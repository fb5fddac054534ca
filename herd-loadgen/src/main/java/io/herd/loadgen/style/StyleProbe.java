package io.herd.loadgen.style;

import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds out which client style a server answers to, by an IAMAT of a client of its own in each. No
 * single style works with every server: some wait for CRLF, some for the end of input. Blocks.
 */
public final class StyleProbe {
  private static final List<ClientStyle> ALL = List.of(ClientStyle.values());
  private static final AtomicLong CLIENTS = new AtomicLong();

  private final Target target;
  private final Duration patience;

  /** {@code patience} is for each reply. */
  public StyleProbe(Target target, Duration patience) {
    this.target = target;
    this.patience = patience;
  }

  /**
   * The manners in the first style, of all, that is answered.
   *
   * @throws BadInput in one line, if nobody listens or none is answered
   */
  public Manners find() {
    return find(ALL);
  }

  /** The same, for the styles given only, in this order. */
  public Manners find(List<ClientStyle> styles) {
    for (ClientStyle style : styles) {
      Optional<Manners> found = attempt(style);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new BadInput(target + " does not answer an IAMAT within " + patience.toMillis()
        + " ms in client style " + String.join(" or ", styles.stream().map(Object::toString)
            .toList())
        + "; is it the client port of a herd's server?");
  }

  private Optional<Manners> attempt(ClientStyle style) {
    try (Talk talk = Talk.with(target, patience)) {
      String command = command();
      Reply reply = ask(talk, command, style);
      if (!isAt(reply, command)) {
        return Optional.empty();
      }
      return Optional.of(new Manners(reply.text().split("\\s+", -1)[1], style,
          !style.halfCloses() && goesOn(talk, style), reply.text().endsWith("\n")));
    } catch (IOException e) {
      throw new BadInput(target + " cannot be reached (" + e.getMessage()
          + "); name a server's client port, such as 127.0.0.1:12000");
    }
  }

  private boolean goesOn(Talk talk, ClientStyle style) {
    String command = command();
    return isAt(ask(talk, command, style), command);
  }

  /** A server that has hung up breaks the writing, too. */
  private Reply ask(Talk talk, String command, ClientStyle style) {
    try {
      return talk.say(command, style).reply(command, patience);
    } catch (IOException _) {
      return new Reply("", Ending.BROKEN);
    }
  }

  private static boolean isAt(Reply reply, String command) {
    return reply.text().startsWith("AT ")
        && reply.line().split("\\s+", -1).length == command.split(" ", -1).length + 2;
  }

  private static String command() {
    long now = System.currentTimeMillis();
    return "IAMAT style-probe-%d-%d +34.068930-118.445127 %d.%03d000000"
        .formatted(now, CLIENTS.incrementAndGet(), now / 1_000, now % 1_000);
  }
}
