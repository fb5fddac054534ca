package io.herd.sim.strategy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.core.ClientSession;
import io.herd.core.HerdServer;
import io.herd.core.Output;
import io.herd.core.ServerConfig;
import io.herd.core.TrafficLog;
import io.herd.core.Update;
import io.herd.sim.scale.CoreHerd;
import io.herd.sim.scale.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The core's server and cache without its links: what is new is decided as in every herd. */
final class Store {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int REPLY_BYTES = 1 << 8;

  private final HerdServer server;
  private final Consumer<Update> stored;

  /** {@code stored} is told of each update that was new here. */
  Store(int number, Consumer<Update> stored) {
    this.stored = stored;
    server = new HerdServer(ServerConfig.of("S" + number), TrafficLog.NONE, stored);
  }

  /** A client reports a position; the core makes an update of it. */
  Update say(String client, long millis) {
    byte[] line = (Lines.iamat(client, millis) + "\n").getBytes(UTF_8);
    ClientSession session = server.openClient("sim");
    if (session == null) {
      throw new IllegalStateException("the server takes no more clients");
    }
    session.receive(line, 0, line.length,
        (CoreHerd.EPOCH_SECONDS * 1_000 + millis) * NANOS_PER_MILLI,
        new Output(REPLY_BYTES, REPLY_BYTES));
    session.closed("done");
    byte[] id = client.getBytes(UTF_8);
    Update update = find(id);
    if (update == null) {
      throw new IllegalStateException("the server is full");
    }
    return update;
  }

  /** Whether it was new. */
  boolean offer(Update update) {
    byte[] id = update.client().getBytes(UTF_8);
    if (find(id) == update || server.cache().offer(update) != update) {
      return false;
    }
    stored.accept(update);
    return true;
  }

  HerdServer server() {
    return server;
  }

  @Nullable Update find(byte[] id) {
    return server.cache().find(id, 0, id.length);
  }

  List<Update> all() {
    List<Update> all = new ArrayList<>();
    server.cache().updates().forEachRemaining(all::add);
    return all;
  }
}
