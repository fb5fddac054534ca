package io.herd.loadgen.chaos;

import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ClientStyle;
import io.herd.loadgen.style.Ending;
import io.herd.loadgen.style.Reply;
import io.herd.loadgen.style.Talk;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A client's connection to one life of a server. Not thread-safe. */
final class Caller implements Closeable {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration REPLY = Duration.ofSeconds(2);

  private final Talk talk;
  private final Life life;
  private final ClientStyle style;
  private boolean open = true;

  private Caller(Talk talk, Life life, ClientStyle style) {
    this.talk = talk;
    this.life = life;
    this.style = style;
  }

  /** Connects with a server, if it is up. */
  static Optional<Caller> call(Target server, String name, Timeline timeline, ClientStyle style) {
    Optional<Life> life = timeline.life(name);
    if (life.isEmpty()) {
      return Optional.empty();
    }
    try {
      Caller caller = new Caller(Talk.with(server, CONNECT), life.get(), style);
      if (!life.get().isOver()) {
        return Optional.of(caller);
      }
      caller.close();
    } catch (IOException _) {
      // It is being killed, or it is paused with a full backlog.
    }
    return Optional.empty();
  }

  Life life() {
    return life;
  }

  /** Whether another command may be sent. */
  boolean isOpen() {
    return open;
  }

  /** Sends a command; the first line of its reply, unless the connection breaks or 2 s pass. */
  Optional<String> ask(String command) {
    try {
      Reply reply = talk.say(command, style).reply(command, REPLY);
      if (reply.ending() == Ending.WHOLE) {
        open = !style.halfCloses();
        return Optional.of(reply.firstLine());
      }
    } catch (IOException _) {
      // The server was killed.
    }
    open = false;
    return Optional.empty();
  }

  @Override
  public void close() {
    open = false;
    try {
      talk.close();
    } catch (IOException _) {
      // It is gone already.
    }
  }
}
