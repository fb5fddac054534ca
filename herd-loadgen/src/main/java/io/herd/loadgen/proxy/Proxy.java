package io.herd.loadgen.proxy;

import io.herd.loadgen.spec.Target;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between two servers: whoever connects here is connected with the target, and what one
 * side sends comes to the other as the {@link Weather} of that direction allows. The weather can be
 * changed at any time by any thread, and counts for connections that are open, too.
 */
public final class Proxy implements Closeable {
  private static final int BACKLOG = 64;
  private static final int DIAL_MILLIS = 5_000;
  private static final long PAUSE_NANOS = 10_000_000;

  private final ServerSocket door;
  private final Target target;
  private final AtomicLong seed;
  private final Traffic traffic = new Traffic();
  private final AtomicReference<Weather> forth = new AtomicReference<>(Weather.CLEAR);
  private final AtomicReference<Weather> back = new AtomicReference<>(Weather.CLEAR);
  private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private Proxy(ServerSocket door, Target target, long seed) {
    this.door = door;
    this.target = target;
    this.seed = new AtomicLong(seed);
  }

  /**
   * Opens one on a free port of 127.0.0.1.
   *
   * @param target need not listen yet
   * @param seed of the jitter
   */
  public static Proxy to(Target target, long seed) throws IOException {
    ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    Proxy proxy = new Proxy(door, target, seed);
    Thread.ofVirtual().name("proxy-" + target).start(proxy::accept);
    return proxy;
  }

  /** Where it listens, on 127.0.0.1. */
  public int port() {
    return door.getLocalPort();
  }

  /** Counts since it was opened. */
  public Traffic traffic() {
    return traffic;
  }

  /** Changes one direction. */
  public void set(Way way, Weather now) {
    weather(way).set(now);
  }

  /** Changes both directions. */
  public void set(Weather now) {
    set(Way.FORTH, now);
    set(Way.BACK, now);
  }

  /** Whether there is a connection through it. */
  public boolean isOpen() {
    return !relays.isEmpty();
  }

  /** Resets every connection that is open, at both ends, and says how many there were. */
  public int reset() {
    List<Relay> open = List.copyOf(relays);
    open.forEach(Relay::cut);
    return open.size();
  }

  private AtomicReference<Weather> weather(Way way) {
    return switch (way) {
      case FORTH -> forth;
      case BACK -> back;
    };
  }

  private void accept() {
    while (!closed) {
      try {
        Socket dialler = door.accept();
        Thread.ofVirtual().name("dial-" + target).start(() -> connect(dialler));
      } catch (IOException _) {
        // It is being closed; or there is no descriptor left, and the next dial may find one.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /** Connects with the target; whoever dialled is reset if that cannot be. */
  private void connect(Socket dialler) {
    Socket there = new Socket();
    try {
      there.connect(target.address(), DIAL_MILLIS);
      there.setTcpNoDelay(true);
      dialler.setTcpNoDelay(true);
      relay(dialler, there);
    } catch (IOException _) {
      Relay.reset(there);
      Relay.reset(dialler);
    }
  }

  private void relay(Socket dialler, Socket there) {
    AtomicReference<Relay> self = new AtomicReference<>();
    Relay relay = new Relay(dialler, there, pump(dialler, there, Way.FORTH),
        pump(there, dialler, Way.BACK), () -> relays.remove(self.get()));
    self.set(relay);
    relays.add(relay);
    traffic.connections.increment();
    relay.start();
    if (closed) {
      relay.cut();
    }
  }

  private Pump pump(Socket from, Socket to, Way way) {
    return new Pump(from, to, weather(way)::get, traffic, seed.getAndIncrement());
  }

  /** Stops listening, and resets what is open. */
  @Override
  public void close() throws IOException {
    closed = true;
    door.close();
    reset();
  }
}
