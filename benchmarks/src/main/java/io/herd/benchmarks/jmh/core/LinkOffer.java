package io.herd.benchmarks.jmh.core;

import io.herd.core.PeerLink;
import io.herd.core.Update;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A link's offer, which belongs to the core alone. Through a constant handle, so that it is
 * compiled like any call.
 */
final class LinkOffer {
  private static final MethodHandle OFFER;

  static {
    try {
      OFFER = MethodHandles.privateLookupIn(PeerLink.class, MethodHandles.lookup())
          .findVirtual(PeerLink.class, "offer", MethodType.methodType(void.class, Update.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private LinkOffer() {}

  static void offer(PeerLink link, Update update) {
    try {
      OFFER.invokeExact(link, update);
    } catch (Throwable e) {
      throw new IllegalStateException("the link did not take an update", e);
    }
  }
}
