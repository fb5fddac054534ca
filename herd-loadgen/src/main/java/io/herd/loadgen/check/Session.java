package io.herd.loadgen.check;

import io.herd.loadgen.style.Reply;
import io.herd.loadgen.style.Talk;
import java.io.IOException;
import java.time.Duration;

/** A connection of a case to one server; all that passes over it is put down. */
public final class Session implements AutoCloseable {
  /** Long enough for what was sent to be read alone, on one machine. */
  private static final long PAUSE_MILLIS = 25;
  /** Long enough for a second reply that follows a first one. */
  private static final Duration QUIET = Duration.ofMillis(150);

  private final Server server;
  private final Talk talk;
  private final Transcript transcript;
  private final Duration patience;

  Session(Server server, Transcript transcript, Duration patience) throws IOException {
    this.server = server;
    this.transcript = transcript;
    this.patience = patience;
    this.talk = Talk.with(server.target(), patience);
  }

  /** Sends bytes as they are. */
  public Session send(String bytes) throws IOException {
    transcript.add(server, bytes, "");
    talk.send(bytes);
    return this;
  }

  /** Sends a command and the line end that this server wants. */
  public Session say(String command) throws IOException {
    return send(command + server.lineEnd());
  }

  /** Gives the server time to read what was sent. */
  public Session pause() throws InterruptedException {
    Thread.sleep(PAUSE_MILLIS);
    return this;
  }

  /** Half-closes if the server answers only then. */
  public Session finish() throws IOException {
    return server.manners().style().halfCloses() ? endOutput() : this;
  }

  /** Half-closes. */
  public Session endOutput() throws IOException {
    talk.endOutput();
    return this;
  }

  /** Closes with RST. */
  public void reset() throws IOException {
    talk.reset();
  }

  /** The reply to a command. */
  public Reply reply(String command) {
    return reply(command, patience);
  }

  /** The reply to a command, when it may take its time. */
  public Reply reply(String command, Duration within) {
    return put(talk.reply(command, within));
  }

  /** All that follows, up to the end of the connection. */
  public Reply rest() {
    return put(talk.rest(patience));
  }

  /** What follows at once, unasked. */
  public Reply afterwards() {
    return put(talk.rest(QUIET));
  }

  private Reply put(Reply reply) {
    transcript.add(server, "", reply);
    return reply;
  }

  @Override
  public void close() throws IOException {
    talk.close();
  }
}
