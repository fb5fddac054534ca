package io.herd.netty;

import io.herd.core.Limits;
import io.herd.core.Node;
import io.herd.core.NodeSpec;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.NetUtil;
import io.netty.util.Version;
import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One server on event loops: its two ports, and every connection that it has. */
final class NettyNode implements Node {
  private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final NettyTransport transport;
  private final NodeSpec spec;
  private final Loops loops;
  private final RecvByteBufAllocator reads;
  private final WriteBufferWaterMark unsent;
  private final Set<Connection<?>> connections = ConcurrentHashMap.newKeySet();
  private final Channel clientDoor;
  private final Channel peerDoor;
  private volatile boolean closing;

  NettyNode(NettyTransport transport, NodeSpec spec) throws IOException {
    Limits limits = spec.limits();
    this.transport = transport;
    this.spec = spec;
    reads = new FixedRecvByteBufAllocator(limits.readBytes());
    unsent = new WriteBufferWaterMark(limits.outputLowBytes(), limits.outputHighBytes());
    loops = new Loops(spec, transport.handlers(limits.readBytes()));
    try {
      clientDoor = listen(spec.clientBind(), loop -> new ClientConnection(this, loop));
      peerDoor = listen(spec.peerBind(), loop -> new PeerConnection(this, loop, null));
    } catch (IOException e) {
      loops.close();
      throw e;
    }
  }

  private Channel listen(InetSocketAddress address, Function<Loop, Connection<?>> connections)
      throws IOException {
    ServerSocketChannel door = transport.newDoor();
    door.config().setReuseAddress(true).setBacklog(spec.limits().backlog());
    door.pipeline().addLast(new Acceptor(this, connections));
    loops.next().executor.register(door).syncUninterruptibly();
    ChannelFuture bound = door.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      String where = NetUtil.toSocketAddressString(address);
      throw new BindException(
          "cannot listen on " + where + ": " + bound.cause().getMessage()
              + "; choose another port");
    }
    return door;
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

  SocketChannel newSocket() {
    return configured(transport.newSocket());
  }

  <C extends Channel> C configured(C socket) {
    socket
        .config()
        .setAllocator(PooledByteBufAllocator.DEFAULT)
        .setRecvByteBufAllocator(reads)
        .setWriteBufferWaterMark(unsent);
    socket.config().setOption(ChannelOption.TCP_NODELAY, true);
    socket.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    transport.configure(socket.config());
    return socket;
  }

  void opened(Connection<?> connection) {
    connections.add(connection);
    if (closing) {
      connection.finish();
    }
  }

  void closed(Connection<?> connection) {
    connections.remove(connection);
  }

  @Override
  public InetSocketAddress clientAddress() {
    return (InetSocketAddress) clientDoor.localAddress();
  }

  @Override
  public InetSocketAddress peerAddress() {
    return (InetSocketAddress) peerDoor.localAddress();
  }

  @Override
  public void connect(String peer, InetSocketAddress address) {
    Dialer dialer = new Dialer(this, peer, address);
    dialer.start();
  }

  @Override
  public Map<String, String> setup() {
    Map<String, String> setup = new LinkedHashMap<>();
    setup.put("flavour", transport.name());
    setup.put("event loops", String.valueOf(spec.eventLoops()));
    setup.put("read buffer", spec.limits().readBytes() + " bytes, only while reading");
    setup.put("allocator", "pooled, direct");
    setup.put("netty", version());
    setup.put("sun.misc.Unsafe", PlatformDependent.hasUnsafe() ? "used" : "not used");
    return setup;
  }

  private static String version() {
    return Optional.ofNullable(Version.identify().get("netty-transport"))
        .map(Version::artifactVersion)
        .orElse("unavailable");
  }

  @Override
  public synchronized void close() {
    closing = true;
    long deadline = System.nanoTime() + CLOSE_NANOS;
    clientDoor.close().awaitUninterruptibly();
    peerDoor.close().awaitUninterruptibly();
    loops.settle();
    finish(ClientConnection.class, deadline);
    finish(PeerConnection.class, deadline);
    loops.close();
  }

  /** Neighbours come last: what clients have just said is for them. */
  private void finish(Class<?> kind, long deadline) {
    List<Connection<?>> some = connections.stream().filter(kind::isInstance).toList();
    some.forEach(Connection::finish);
    for (Connection<?> connection : some) {
      long left = deadline - System.nanoTime();
      connection.channel().closeFuture().awaitUninterruptibly(left, TimeUnit.NANOSECONDS);
    }
  }
}
