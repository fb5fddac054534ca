package io.herd.staged;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** One server: two doors, what came in by them, and the stages it goes through. */
final class StagedNode implements Node {
  private static final long SECOND_NANOS = 1_000_000_000;

  private final NodeSpec spec;
  private final Doors doors;
  private final Door clientDoor;
  private final Door peerDoor;
  private final Figures accepts = new Figures();
  private final Timer timer;
  private final Pipeline pipeline;
  private final Set<Connection<?>> connections = ConcurrentHashMap.newKeySet();
  private final List<Courier> couriers = new CopyOnWriteArrayList<>();
  final AtomicInteger lingering = new AtomicInteger(); // though refused
  private volatile boolean closing;

  private StagedNode(NodeSpec spec) throws IOException {
    this.spec = spec;
    String prefix = "herd-" + spec.server().config().name() + "-";
    doors = new Doors(prefix + "accept", spec.server().log());
    timer = new Timer(prefix + "timer");
    clientDoor = new Door(this, socket -> new ClientConnection(this, socket).open(),
        this::hasRoom, accepts);
    peerDoor = new Door(this, socket -> new PeerConnection(this, socket, null).open(),
        () -> true, accepts);
    pipeline = new Pipeline(spec, clientDoor::room);
  }

  static StagedNode start(NodeSpec spec) throws IOException {
    StagedNode node = new StagedNode(spec);
    try {
      node.clientDoor.listen(spec.clientBind());
      node.peerDoor.listen(spec.peerBind());
    } catch (IOException e) {
      node.clientDoor.close();
      node.peerDoor.close();
      node.doors.close();
      node.pipeline.close();
      throw e;
    }
    node.pipeline.start();
    node.doors.start();
    node.timer.every(spec.limits().timeouts().sweepMillis(), node::sweep);
    return node;
  }

  private void sweep() {
    long now = System.nanoTime();
    for (Connection<?> connection : connections) {
      String why = connection.overdue(now);
      if (why != null) {
        connection.close(why);
      }
    }
  }

  private boolean hasRoom() {
    return !pipeline.apply.isFull();
  }

  NodeSpec spec() {
    return spec;
  }

  Doors doors() {
    return doors;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  boolean isClosing() {
    return closing;
  }

  void add(Connection<?> connection) {
    connections.add(connection);
  }

  void remove(Connection<?> connection) {
    connections.remove(connection);
  }

  /** Does it later, on the timer's thread; it must not block. */
  Future<?> after(long millis, Runnable task) {
    return timer.after(millis, task);
  }

  @Override
  public InetSocketAddress clientAddress() {
    return address(clientDoor);
  }

  @Override
  public InetSocketAddress peerAddress() {
    return address(peerDoor);
  }

  private static InetSocketAddress address(Door door) {
    try {
      return door.address();
    } catch (IOException e) {
      throw new UncheckedIOException("the node is closed", e);
    }
  }

  @Override
  public void connect(String peer, InetSocketAddress address) {
    switch (spec.variation().links()) {
      case PERSISTENT -> new Dialer(this, peer, address).dial();
      case PER_MESSAGE -> {
        Courier courier = new Courier(this, peer, address);
        couriers.add(courier);
        courier.start();
      }
    }
  }

  @Override
  public Map<String, String> setup() {
    Map<String, String> all = new TreeMap<>(spec.variation().changes());
    all.putAll(pipeline.setup());
    all.put("threads", "stages");
    all.put("read buffer", spec.limits().readBytes() + " bytes, held only while there is input");
    return all;
  }

  @Override
  public Map<String, Long> gauges() {
    Map<String, Long> all = pipeline.gauges();
    accepts.show("stage.accept", all);
    return all;
  }

  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    try {
      end(System.nanoTime());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Neighbours come last: what clients have just said is for them. */
  private void end(long start) throws InterruptedException {
    doors.doNow(() -> {
      clientDoor.close();
      peerDoor.close();
    });
    finish(ClientConnection.class, start + 7 * SECOND_NANOS);
    finish(PeerConnection.class, start + 9 * SECOND_NANOS);
    couriers.forEach(Courier::finish);
    for (Courier courier : couriers) {
      courier.end(start + 9 * SECOND_NANOS - System.nanoTime());
    }
    cut(start + 10 * SECOND_NANOS);
    doors.stop();
    pipeline.stop();
    timer.stop();
  }

  private void finish(Class<?> kind, long until) throws InterruptedException {
    List<Connection<?>> some = connections.stream().filter(kind::isInstance).toList();
    some.forEach(Connection::finish);
    for (Connection<?> connection : some) {
      connection.awaitGone(until - System.nanoTime());
    }
  }

  private void cut(long until) throws InterruptedException {
    List<Connection<?>> rest = List.copyOf(connections);
    rest.forEach(connection -> connection.close("this server stops"));
    for (Connection<?> connection : rest) {
      connection.awaitGone(until - System.nanoTime());
    }
  }
}
