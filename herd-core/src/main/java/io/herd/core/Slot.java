package io.herd.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The place of one client in the cache: its newest update, replaced atomically, and the map key at
 * the same time.
 */
final class Slot extends ClientKey {
  private static final VarHandle CURRENT;

  static {
    try {
      CURRENT = MethodHandles.lookup().findVarHandle(Slot.class, "current", Update.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile Update current;

  Slot(Update first, int hash) {
    current = first;
    this.hash = hash;
  }

  Update current() {
    return current;
  }

  /**
   * Puts {@code next} in the place of {@code expected}; false if another update came in between.
   */
  boolean replace(Update expected, Update next) {
    if (!CURRENT.compareAndSet(this, expected, next)) {
      return false;
    }
    expected.supersede();
    return true;
  }

  @Override
  boolean hasId(byte[] bytes, int from, int to) {
    return current.hasClient(bytes, from, to);
  }

  @Override
  boolean sameId(ClientKey other) {
    Update update = current;
    return other.hasId(update.line(), update.clientStart(), update.clientEnd());
  }
}
