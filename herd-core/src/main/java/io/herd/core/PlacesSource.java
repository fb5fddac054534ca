package io.herd.core;

import java.util.concurrent.CompletableFuture;

/**
 * Where a server gets Places replies from. Safe for any number of threads; must not block the
 * caller.
 */
@FunctionalInterface
public interface PlacesSource {
  /**
   * Google's Nearby Search reply for a query, not yet cut to the bound. The future always
   * completes, within seconds, and normally: a failure is a reply in Google's failure form. It may
   * complete on any thread.
   */
  CompletableFuture<byte[]> nearby(PlacesQuery query);
}
