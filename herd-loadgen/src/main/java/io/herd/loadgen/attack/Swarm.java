package io.herd.loadgen.attack;

import io.herd.loadgen.spec.Target;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** The connections of one attack to one port, all driven by the thread that calls. */
final class Swarm implements AutoCloseable {
  private static final int READ_BYTES = 65_536;
  private static final int DEAF_BYTES = 4_096;

  private final InetSocketAddress target;
  private final Manner manner;
  private final Deeds deeds;
  private final Selector selector;
  private final ByteBuffer in = ByteBuffer.allocateDirect(READ_BYTES);
  private final List<Wire> wires = new ArrayList<>();
  private int dialled;

  Swarm(Target target, Manner manner, Deeds deeds) throws IOException {
    this.target = target.address();
    this.manner = manner;
    this.deeds = deeds;
    selector = Selector.open();
  }

  /** Those that are not closed. */
  List<Wire> wires() {
    wires.removeIf(Wire::over);
    return wires;
  }

  /** How many were dialled in all. */
  int dialled() {
    return dialled;
  }

  /** Dials one more; that this machine cannot is counted and no error. */
  void dial() {
    dialled++;
    try {
      connect(SocketChannel.open());
    } catch (IOException _) {
      deeds.add(Deed.NOT_OPENED, 1);
    }
  }

  private void connect(SocketChannel channel) throws IOException {
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (!manner.reads()) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, DEAF_BYTES);
      }
      if (target.getAddress() instanceof Inet4Address four && four.isLoopbackAddress()) {
        channel.bind(new InetSocketAddress("127.0.0." + (2 + dialled % manner.addresses()), 0));
      }
      channel.connect(target);
      SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
      Wire wire = new Wire(channel, key, manner, deeds);
      key.attach(wire);
      wires.add(wire);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Dials at a tempo until there are so many. */
  void keep(int count, Tempo tempo) {
    while (wires().size() < count && tempo.next()) {
      dial();
    }
  }

  /** Waits up to so many milliseconds for sockets, and does what they ask for. */
  void turn(long millis) throws IOException {
    selector.select(key -> {
      if (key.attachment() instanceof Wire wire) {
        wire.turn(in);
      }
    }, millis);
  }

  @Override
  public void close() {
    wires.forEach(Wire::close);
    try {
      selector.selectNow(); // lets go of the closed ones' descriptors
      selector.close();
    } catch (IOException _) {
      // Its connections are closed all the same.
    }
  }
}
