package io.herd.netty;

import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.util.NetUtil;
import io.netty.util.Version;
import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One server on event loops: its two ports and its connections. */
final class NettyNode implements Node {
  private static final int MOST_LINGERING = 64;
  private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Flavour flavour;
  private final NodeSpec spec;
  private final RecvByteBufAllocator reads;
  private final WriteBufferWaterMark unsent;
  private final Set<Connection<?>> connections = ConcurrentHashMap.newKeySet();
  private final Loops loops;
  private final List<ServerSocketChannel> doors = new ArrayList<>(); // for clients, for neighbours
  private final List<Courier> couriers = new CopyOnWriteArrayList<>();
  private final AtomicInteger lingering = new AtomicInteger(); // though refused
  private volatile boolean closing;

  NettyNode(Flavour flavour, NodeSpec spec) throws IOException {
    this.flavour = flavour;
    this.spec = spec;
    var limits = spec.limits();
    reads = new FixedRecvByteBufAllocator(limits.readBytes());
    unsent = new WriteBufferWaterMark(limits.outputLowBytes(), limits.outputHighBytes());
    loops = new Loops(spec, flavour.handlers().apply(limits.readBytes()));
    try {
      listen(spec.clientBind(), this::client);
      listen(spec.peerBind(), this::peer);
    } catch (IOException e) {
      closeDoors();
      loops.close();
      throw e;
    }
  }

  private void listen(InetSocketAddress address, Acceptor.Factory factory) throws IOException {
    ServerSocketChannel door = flavour.doors().get();
    doors.add(door);
    door.config().setReuseAddress(true).setBacklog(spec.limits().backlog());
    door.pipeline().addLast(new Acceptor(this, factory));
    loops.next().register(door);
    ChannelFuture bound = door.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      String where = NetUtil.toSocketAddressString(address);
      throw new BindException("cannot listen on " + where + ": " + bound.cause().getMessage());
    }
  }

  private void closeDoors() {
    doors.forEach(door -> door.close().awaitUninterruptibly());
  }

  private Connection<?> client(SocketChannel socket) {
    return new ClientConnection(this, loops.nextForClient(), socket);
  }

  private Connection<?> peer(SocketChannel socket) {
    return new PeerConnection(this, loops.next(), socket, null);
  }

  SocketChannel newSocket() {
    return configured(flavour.sockets().get());
  }

  SocketChannel configured(SocketChannel socket) {
    socket
        .config()
        .setTcpNoDelay(true)
        .setAllowHalfClosure(true)
        .setAllocator(PooledByteBufAllocator.DEFAULT)
        .setRecvByteBufAllocator(reads)
        .setWriteBufferWaterMark(unsent)
        .setOption(IoUringChannelOption.IO_URING_BUFFER_GROUP_ID, IoUringTransport.BUFFER_GROUP);
    return socket;
  }

  NodeSpec spec() {
    return spec;
  }

  Loops loops() {
    return loops;
  }

  boolean isClosing() {
    return closing;
  }

  void add(Connection<?> connection) {
    connections.add(connection);
    connection.loop.add(connection);
  }

  void remove(Connection<?> connection) {
    connections.remove(connection);
    connection.loop.remove(connection);
  }

  /** Whether one more that is refused may keep its socket for a moment. */
  boolean mayLinger(SocketChannel refused) {
    boolean few = lingering.incrementAndGet() <= MOST_LINGERING;
    refused.closeFuture().addListener(_ -> lingering.decrementAndGet());
    return few;
  }

  @Override
  public InetSocketAddress clientAddress() {
    return doors.getFirst().localAddress();
  }

  @Override
  public InetSocketAddress peerAddress() {
    return doors.getLast().localAddress();
  }

  @Override
  public void connect(String peer, InetSocketAddress address) {
    switch (spec.variation().links()) {
      case PERSISTENT -> new Dialer(this, peer, address).start();
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
    all.putAll(
        Map.of(
            "threads", "event loops",
            "event loops", String.valueOf(spec.eventLoops()),
            "flavour", flavour.name(),
            "read buffer", spec.limits().readBytes() + " bytes, held only while reading",
            "allocator", "pooled, direct",
            "netty", version(),
            "sun.misc.Unsafe", PlatformDependent.hasUnsafe() ? "used" : "not used"));
    return all;
  }

  private static String version() {
    Version version = Version.identify().get("netty-transport");
    return version == null ? "unavailable" : version.artifactVersion();
  }

  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    long deadline = System.nanoTime() + CLOSE_NANOS;
    closeDoors();
    loops.settle();
    finish(ClientConnection.class, deadline);
    finish(PeerConnection.class, deadline);
    couriers.forEach(Courier::finish);
    couriers.forEach(courier -> courier.end(deadline - System.nanoTime()));
    connections.forEach(connection -> connection.socket.close().awaitUninterruptibly());
    loops.close();
  }

  /** Neighbours come last, because what the clients said last is for them. */
  private void finish(Class<?> kind, long deadline) {
    List<Connection<?>> some = connections.stream().filter(kind::isInstance).toList();
    some.forEach(Connection::finish);
    for (Connection<?> connection : some) {
      long left = deadline - System.nanoTime();
      connection.socket.closeFuture().awaitUninterruptibly(left, TimeUnit.NANOSECONDS);
    }
  }
}
