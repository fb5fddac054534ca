package io.herd.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.herd.core.Counter;
import io.herd.core.ServerConfig;
import io.herd.core.Transport;
import io.herd.core.Variation;
import io.herd.core.topology.Topology;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;

/**
 * A herd under test with everything that a case needs around it: clients, false neighbours, Places,
 * a clock that stands still. Closing it closes all of that.
 */
final class Stage implements AutoCloseable {
  /** The clock of every server: 1700000001 s. */
  static final long NOW_NANOS = 1_700_000_001_000_000_000L;

  private final Deadline deadline;
  private final List<LineClient> clients = new ArrayList<>();
  private final List<CompletableFuture<Void>> asides = new ArrayList<>();
  private final Map<String, LineClient> askers = new HashMap<>();
  private final FakePlaces places;
  private final InProcessHerd herd;

  private Stage(Deadline deadline, FakePlaces places, InProcessHerd herd) {
    this.deadline = deadline;
    this.places = places;
    this.herd = herd;
  }

  /** Starts a herd and waits until its links are up and have brought everything over. */
  static Stage open(
      Transport transport,
      Variation variation,
      Topology topology,
      UnaryOperator<ServerConfig> rules,
      Deadline deadline) {
    var places = new FakePlaces(deadline.patience());
    var setting =
        new InProcessHerd.Setting(
            transport,
            topology,
            name -> rules.apply(ServerConfig.of(name)),
            places,
            () -> NOW_NANOS,
            variation);
    try {
      return new Stage(deadline, places, InProcessHerd.start(setting)).linked();
    } catch (IOException e) {
      throw new AssertionError("the herd did not start", e);
    }
  }

  private Stage linked() {
    try {
      awaitLinks();
      return this;
    } catch (ConditionTimeoutException e) {
      close();
      throw e;
    }
  }

  InProcessHerd herd() {
    return herd;
  }

  FakePlaces places() {
    return places;
  }

  /** How long anything may take. */
  Duration patience() {
    return deadline.patience();
  }

  /** A new connection to the client port of the first server. */
  LineClient client() {
    return client(first());
  }

  LineClient client(String server) {
    return add(LineClient.connect(herd.clientAddress(server), patience()));
  }

  /** A connection from another address of this machine, if it has it. */
  Optional<LineClient> clientFrom(String address) {
    return LineClient.connectFrom(address, herd.clientAddress(first()), patience()).map(this::add);
  }

  LineClient narrowClient() {
    return add(LineClient.connectNarrow(herd.clientAddress(first()), patience()));
  }

  /** A new connection to the peer port of a server, before any hello. */
  LineClient stranger(String server) {
    return add(LineClient.connect(herd.peerAddress(server), patience()));
  }

  /** Over a connection that is there already. */
  LineClient over(Socket socket) throws IOException {
    return add(LineClient.over(socket, patience()));
  }

  /** A false neighbour of a server, once the hellos are exchanged. */
  LineClient neighbour(String server, String name) {
    return introduce(stranger(server), server, name);
  }

  LineClient narrowNeighbour(String server, String name) {
    var narrow = LineClient.connectNarrow(herd.peerAddress(server), patience());
    return introduce(add(narrow), server, name);
  }

  private LineClient introduce(LineClient neighbour, String server, String name) {
    neighbour.send("HERD 1 " + name + "\n").line();
    await("the link to " + name, () -> herd.server(server).peers().contains(name));
    return neighbour;
  }

  String first() {
    return herd.names().getFirst();
  }

  private LineClient add(LineClient client) {
    clients.add(client);
    return client;
  }

  /** What a server says about a client: an AT line, or the question again behind a {@code ? }. */
  String whereIs(String server, String client) {
    var asker = askers.computeIfAbsent(server, this::client);
    var answer = asker.ask(Lines.whereIs(client));
    if (answer.startsWith("AT ")) {
      asker.linesToBlank();
    }
    return answer;
  }

  /** Waits until every server that runs gives this answer about a client. */
  void awaitEverywhere(String client, String answer) {
    for (var server : herd.servers()) {
      awaitAt(server.config().name(), client, answer);
    }
  }

  /** Waits until a server gives this answer about a client. */
  void awaitAt(String server, String client, String answer) {
    awaitPass(
        client + " at " + server,
        () -> assertThat(whereIs(server, client)).as(server).isEqualTo(answer));
  }

  /** Sends one line to a server and returns the reply. */
  String tell(String server, String line) {
    return askers.computeIfAbsent(server, this::client).ask(line);
  }

  /** Closes a server; see {@link InProcessHerd#stop}. */
  void stop(String server) {
    askers.remove(server);
    herd.stop(server);
  }

  /** Starts a stopped server anew and waits until it is linked. */
  void restart(String server) {
    try {
      herd.restart(server);
    } catch (IOException e) {
      throw new AssertionError(server + " did not start again", e);
    }
    await("links of " + server, herd::isLinked);
  }

  /** Waits until every link is up on both sides and every resync is done. */
  private void awaitLinks() {
    await("links", () -> herd.isLinked() && count(Counter.RESYNCS) >= resyncsDue());
  }

  private long resyncsDue() {
    return herd.servers().stream()
        .filter(server -> server.config().resync() && herd.keepsLinks())
        .mapToLong(server -> server.peers().size())
        .sum();
  }

  /** Waits until no connection of a client is left at the first server. */
  void awaitNoClients() {
    await("no client left", () -> herd.server(first()).openClients() == 0);
  }

  /** A counter, summed over the servers that run. */
  long count(Counter counter) {
    return herd.servers().stream().mapToLong(server -> server.counters().get(counter)).sum();
  }

  void await(String what, Callable<Boolean> condition) {
    deadline.await(what, condition);
  }

  void awaitPass(String what, ThrowingRunnable check) {
    deadline.awaitPass(what, check);
  }

  /** Does something blocking beside the case; {@link #awaitAsides} tells whether it went well. */
  CompletableFuture<Void> aside(Runnable work) {
    var aside = CompletableFuture.runAsync(work, Thread::startVirtualThread);
    asides.add(aside);
    return aside;
  }

  /** Waits until all that was begun aside is done; fails as the first of them that failed. */
  void awaitAsides() {
    CompletableFuture.allOf(asides.toArray(CompletableFuture<?>[]::new))
        .orTimeout(patience().toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public void close() {
    clients.forEach(LineClient::close);
    places.release();
    herd.close();
  }
}
