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
  private final int maxClients;
  private final long maxBytes;
  private final long hashSeed;

  /** A cache for at most {@code maxClients} ids and {@code maxBytes} bytes of lines. */
  public LocationCache(int maxClients, long maxBytes) {
    this(maxClients, maxBytes, ThreadLocalRandom.current().nextLong());
  }

  /**
   * A cache that walks its clients in an order that {@code hashSeed} decides. Whoever knows it can
   * prepare ids that all fall into one bucket.
   */
  public LocationCache(int maxClients, long maxBytes, long hashSeed) {
    this.maxClients = maxClients;
    this.maxBytes = maxBytes;
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
    return slot == null ? insert(fresh, update) : replace(slot, update);
  }

  /** As {@link #offer(Update)}, for a client that was looked up just before. */
  @Nullable Update offer(@Nullable Slot slot, Probe key, Update update) {
    return slot == null ? insert(new Slot(update, key.hash), update) : replace(slot, update);
  }

  private @Nullable Update insert(Slot fresh, Update update) {
    if (!reserve(update.line().length)) {
      return null;
    }
    Slot winner = slots.putIfAbsent(fresh, fresh);
    if (winner == null) {
      return update;
    }
    release(update.line().length);
    return replace(winner, update);
  }

  /**
   * Books room for one more client first, so that no interleaving of inserts can exceed the caps.
   */
  private boolean reserve(int bytes) {
    int count = clients.incrementAndGet();
    long total = storedBytes.addAndGet(bytes);
    if (count <= maxClients && total <= maxBytes) {
      return true;
    }
    release(bytes);
    return false;
  }

  /** Books room for a longer line before it is stored, as {@link #reserve} does. */
  private boolean grow(int bytes) {
    if (storedBytes.addAndGet(bytes) <= maxBytes) {
      return true;
    }
    storedBytes.addAndGet(-bytes);
    return false;
  }

  private void release(int bytes) {
    clients.decrementAndGet();
    storedBytes.addAndGet(-bytes);
  }

  private @Nullable Update replace(Slot slot, Update update) {
    while (true) {
      Update current = slot.current();
      if (update.compareTo(current) <= 0) {
        return current;
      }
      int growth = update.line().length - current.line().length;
      if (growth > 0 && !grow(growth)) {
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
