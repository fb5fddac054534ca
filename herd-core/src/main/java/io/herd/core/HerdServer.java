package io.herd.core;

import io.herd.core.places.PlacesBody;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One server of a herd, without its sockets: opens sessions, applies lines to the cache, floods
 * what was accepted. Safe for any number of threads; holds no lock while it works on a line.
 */
public final class HerdServer {
  /** The one line that a client gets when there are too many connections. */
  public static final String REFUSAL = "? too many connections\n";

  private static final int MOST_STRANGERS = 128;

  private final ServerConfig config;
  private final byte[] name;
  private final TrafficLog log;
  private final Consumer<Update> onAccepted;
  private final LocationCache cache;
  private final Counters counters = new Counters();
  private final ClientCount clients;
  private final AtomicInteger strangers = new AtomicInteger(); // at the peer port
  private final Object linksLock = new Object();
  private volatile PeerLink[] links = {};

  public HerdServer(ServerConfig config, TrafficLog log) {
    this(config, log, _ -> {});
  }

  /**
   * A server that tells of each update it accepts.
   *
   * @param onAccepted called by the accepting thread, before the update is forwarded; must be quick
   */
  public HerdServer(ServerConfig config, TrafficLog log, Consumer<Update> onAccepted) {
    this(config, log, onAccepted,
        new LocationCache(config.limits().maxClients(), config.limits().maxStoredBytes()));
  }

  /** A server with a cache of the caller's, such as one that walks its clients in a known order. */
  public HerdServer(
      ServerConfig config, TrafficLog log, Consumer<Update> onAccepted, LocationCache cache) {
    this.config = config;
    this.log = log;
    this.onAccepted = onAccepted;
    this.cache = cache;
    name = Ascii.bytes(config.name());
    clients = new ClientCount(config.limits());
  }

  public ServerConfig config() {
    return config;
  }

  public TrafficLog log() {
    return log;
  }

  public LocationCache cache() {
    return cache;
  }

  public Counters counters() {
    return counters;
  }

  /** Client connections that are open now. */
  public int openClients() {
    return clients.open();
  }

  /** Names of the neighbours whose links are up, in the order in which they came up. */
  public List<String> peers() {
    List<String> names = new ArrayList<>();
    for (PeerLink link : links) {
      names.add(String.valueOf(link.peer()));
    }
    return names;
  }

  /**
   * A session for a new client connection, or null if there are too many, in all or from its
   * address: then the transport sends {@link #REFUSAL} and closes.
   *
   * @param remote address and port, such as {@code 127.0.0.1:40112}
   */
  public @Nullable ClientSession openClient(String remote) {
    if (!clients.enter(remote)) {
      counters.add(Counter.CONNECTIONS_REFUSED);
      return null;
    }
    counters.add(Counter.CONNECTIONS_OPENED);
    String label = "client " + remote;
    log.opened(label);
    return new ClientSession(this, label, remote);
  }

  void clientClosed(String remote) {
    clients.left(remote);
    counters.add(Counter.CONNECTIONS_CLOSED);
  }

  /**
   * A session for a new connection to or from a neighbour; its hello waits to be drained.
   *
   * @param expected who must answer, for a connection that this side dialled; null takes whoever
   *     says a hello
   */
  public PeerSession openPeer(String remote, @Nullable String expected, PeerLink.Wire wire) {
    String label = "peer " + (expected == null ? remote : expected + " at " + remote);
    log.opened(label);
    return new PeerSession(this, label, expected, false, wire);
  }

  /** Counts one more that came in by the peer port; false if too many there are not known yet. */
  boolean welcomes() {
    return strangers.incrementAndGet() <= MOST_STRANGERS;
  }

  /** It has said who it is, or has left. */
  void strangerGone() {
    strangers.decrementAndGet();
  }

  /**
   * A session for a connection that came in where neighbours dial for each message. Only who wants
   * to stay, by the usual hello, is told anything; then {@code wire} is woken for the first time.
   */
  public PeerSession openVisitor(String remote, PeerLink.Wire wire) {
    String label = "peer " + remote;
    log.opened(label);
    return new PeerSession(this, label, null, true, wire);
  }

  /**
   * Applies an IAMAT; returns the update now stored, or null if it must be answered with
   * {@code ? }.
   */
  @Nullable Update iamat(Message message, Probe key, long nowNanos) {
    counters.add(Counter.IAMAT);
    Slot slot = cache.slot(key);
    Update current = LocationCache.current(slot);
    if (current != null && !current.isOlderThan(message)) {
      counters.add(Counter.STALE);
      return current;
    }
    if (message.seconds() - nowNanos / 1_000_000_000 > config.limits().maxAheadSeconds()) {
      return null;
    }
    Update update = AtLine.ofIamat(message, name, nowNanos);
    Update stored = cache.offer(slot, key, update);
    if (stored == update) {
      counters.add(Counter.ACCEPTED);
      accepted(update, null);
    } else {
      counters.add(stored == null ? Counter.REFUSED_FULL : Counter.STALE);
    }
    return stored;
  }

  /** Applies an AT line; {@code from} is the link it came by, null if that is unknown. */
  void at(Message message, Probe key, @Nullable PeerLink from) {
    counters.add(Counter.AT_RECEIVED);
    Slot slot = cache.slot(key);
    Update current = LocationCache.current(slot);
    if (current != null && isKnown(current, message)) {
      counters.add(Counter.AT_DUPLICATE);
      return;
    }
    Update update = AtLine.ofAt(message);
    Update stored = cache.offerOfNeighbour(slot, key, update);
    if (stored == update) {
      counters.add(Counter.AT_ACCEPTED);
      accepted(update, from);
    } else {
      counters.add(stored == null ? Counter.REFUSED_FULL : Counter.AT_DUPLICATE);
    }
  }

  /** Whether a message cannot change anything, decided without a copy of it. */
  private static boolean isKnown(Update current, Message message) {
    return current.isNewerThan(message)
        || current.isLine(message.bytes(), message.start(0), message.end(5));
  }

  @Nullable Update whatsat(Probe key) {
    counters.add(Counter.WHATSAT);
    return cache.find(key);
  }

  /** Google's bytes cut to the bound; what is not Google's form becomes a failure in it. */
  byte[] placesReply(byte[] google, int bound) {
    counters.add(Counter.PLACES_CALLS);
    PlacesBody body = PlacesBody.of(google);
    if (body == null || !body.succeeded()) {
      counters.add(Counter.PLACES_FAILED);
    }
    return body == null ? PlacesBody.unusable() : body.cut(bound);
  }

  private void accepted(Update update, @Nullable PeerLink from) {
    onAccepted.accept(update);
    for (PeerLink link : links) {
      if (link != from || !config.senderExclusion()) {
        link.offer(update);
      }
    }
  }

  /**
   * Takes a link into the flood, in the place of an older one of the same name, and starts its
   * resync if it is to have one.
   */
  void linkUp(PeerLink link, String peer, boolean resync) {
    synchronized (linksLock) {
      List<PeerLink> next = new ArrayList<>(List.of(links));
      for (PeerLink older : links) {
        if (peer.equals(older.peer())) {
          next.remove(older);
          older.close("a newer connection from " + peer + " took its place");
        }
      }
      next.add(link);
      links = next.toArray(PeerLink[]::new);
    }
    counters.add(Counter.LINKS_UP);
    log.linkUp(peer);
    link.up(peer, resync && config.resync() ? cache.updates() : null);
  }

  /** The link to this neighbour, null if there is none. */
  @Nullable PeerLink linkTo(String peer) {
    for (PeerLink link : links) {
      if (peer.equals(link.peer())) {
        return link;
      }
    }
    return null;
  }

  void linkDown(PeerLink link, String reason) {
    String peer = link.peer();
    if (peer == null) {
      return;
    }
    synchronized (linksLock) {
      List<PeerLink> next = new ArrayList<>(List.of(links));
      next.remove(link);
      links = next.toArray(PeerLink[]::new);
    }
    counters.add(Counter.LINKS_DOWN);
    log.linkDown(peer, reason);
  }
}
