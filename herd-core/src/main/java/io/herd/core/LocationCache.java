package io.herd.core;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The newest update of each client, under the total order of {@link Update}: the only state that
 * connections share. Safe for any number of threads; reading takes no lock.
 */
public final class LocationCache {
  private final ConcurrentHashMap<ClientKey, Slot> slots = new ConcurrentHashMap<>();
  private final AtomicInteger clients = new AtomicInteger();
  private final AtomicLong storedBytes = new AtomicLong();
  private final Caps caps;
  private final Caps neighboursCaps;
  private final long hashSeed;

  /** How much may be stored. */
  private record Caps(int clients, long bytes) {
    private static final int SHARE = 8;
    private static final int LEAST_CLIENTS = 4_096;
    private static final long LEAST_BYTES = 1 << 20;

    /** And an eighth more, or a few thousand. */
    Caps withReserve() {
      long most = clients + (long) Math.max(LEAST_CLIENTS, clients / SHARE);
      return new Caps((int) Math.min(Integer.MAX_VALUE, most),
          bytes + Math.min(Long.MAX_VALUE - bytes, Math.max(LEAST_BYTES, bytes / SHARE)));
    }
  }

  /**
   * A cache that refuses clients of its own server beyond {@code maxClients} ids and {@code
   * maxBytes} bytes of lines. Neighbours have a reserve of an eighth, and of 4,096 ids and 1 MiB at
   * the least: what another server accepted just before all of them were full must be stored
   * everywhere, or the servers differ.
   */
  public LocationCache(int maxClients, long maxBytes) {
    this(maxClients, maxBytes, ThreadLocalRandom.current().nextLong());
  }

  /**
   * A cache that walks its clients in an order that {@code hashSeed} decides. Whoever knows it can
   * prepare ids that all fall into one bucket.
   */
  public LocationCache(int maxClients, long maxBytes, long hashSeed) {
    caps = new Caps(maxClients, maxBytes);
    neighboursCaps = caps.withReserve();
    this.hashSeed = hashSeed;
  }

  /** A key for look-ups by one thread. */
  Probe probe() {
    return new Probe(hashSeed);
  }

  /** The newest update of the client whose id is these bytes, or null. */
  public @Nullable Update find(byte[] id, int from, int to) {
    return find(probe().over(id, from, to));
  }

  @Nullable Update find(Probe probe) {
    return current(slot(probe));
  }

  /** The place of this client, which it keeps for good; null if it has none. */
  @Nullable Slot slot(Probe probe) {
    return slots.get(probe);
  }

  static @Nullable Update current(@Nullable Slot slot) {
    return slot == null ? null : slot.current();
  }

  /**
   * Stores {@code update} if it is the greatest of its client so far. Returns the update that is
   * stored now: the one offered if it was accepted, the one that beat it otherwise; null if the
   * cache has no room for it.
   */
  public @Nullable Update offer(Update update) {
    int hash = ClientKey.hash(hashSeed, update.line(), update.clientStart(), update.clientEnd());
    Slot fresh = new Slot(update, hash);
    Slot slot = slots.get(fresh);
    return slot == null ? insert(fresh, update, caps) : replace(slot, update, caps);
  }

  /** As {@link #offer(Update)}, for a client that was looked up just before. */
  @Nullable Update offer(@Nullable Slot slot, Probe key, Update update) {
    return offer(slot, key, update, caps);
  }

  /** As {@link #offer(Slot, Probe, Update)}, of what a neighbour has stored already. */
  @Nullable Update offerOfNeighbour(@Nullable Slot slot, Probe key, Update update) {
    return offer(slot, key, update, neighboursCaps);
  }

  private @Nullable Update offer(@Nullable Slot slot, Probe key, Update update, Caps most) {
    return slot == null
        ? insert(new Slot(update, key.hash), update, most)
        : replace(slot, update, most);
  }

  private @Nullable Update insert(Slot fresh, Update update, Caps most) {
    if (!reserve(update.line().length, most)) {
      return null;
    }
    Slot winner = slots.putIfAbsent(fresh, fresh);
    if (winner == null) {
      return update;
    }
    release(update.line().length);
    return replace(winner, update, most);
  }

  /**
   * Books room for one more client first, so that no interleaving of inserts can exceed the caps.
   */
  private boolean reserve(int bytes, Caps most) {
    int count = clients.incrementAndGet();
    long total = storedBytes.addAndGet(bytes);
    if (count <= most.clients && total <= most.bytes) {
      return true;
    }
    release(bytes);
    return false;
  }

  /** Books room for a longer line before it is stored, as {@link #reserve} does. */
  private boolean grow(int bytes, Caps most) {
    if (storedBytes.addAndGet(bytes) <= most.bytes) {
      return true;
    }
    storedBytes.addAndGet(-bytes);
    return false;
  }

  private void release(int bytes) {
    clients.decrementAndGet();
    storedBytes.addAndGet(-bytes);
  }

  private @Nullable Update replace(Slot slot, Update update, Caps most) {
    while (true) {
      Update current = slot.current();
      if (update.compareTo(current) <= 0) {
        return current;
      }
      int growth = update.line().length - current.line().length;
      if (growth > 0 && !grow(growth, most)) {
        return null;
      }
      boolean replaced = slot.replace(current, update);
      if (replaced ? growth < 0 : growth > 0) {
        storedBytes.addAndGet(replaced ? growth : -growth);
      }
      if (replaced) {
        return update;
      }
    }
  }

  /** Number of clients stored. */
  public int size() {
    return clients.get();
  }

  /** Bytes of all stored lines. */
  public long storedBytes() {
    return storedBytes.get();
  }

  /** Every stored update, weakly consistent: what comes in meanwhile may or may not be seen. */
  public Iterator<Update> updates() {
    Iterator<Slot> iterator = slots.values().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public Update next() {
        return iterator.next().current();
      }
    };
  }
}
