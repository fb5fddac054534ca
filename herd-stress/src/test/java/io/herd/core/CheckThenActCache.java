package io.herd.core;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@link LocationCache} would be if it looked first and stored then: each step is safe for
 * threads, and the two together are not.
 */
final class CheckThenActCache {
  private final ConcurrentHashMap<String, Update> newest = new ConcurrentHashMap<>();
  private final int maxClients;

  CheckThenActCache(int maxClients) {
    this.maxClients = maxClients;
  }

  @Nullable Update offer(Update update) {
    String client = update.client();
    Update current = newest.get(client);
    if (current == null && newest.size() >= maxClients) {
      return null;
    }
    if (current != null && update.compareTo(current) <= 0) {
      return current;
    }
    newest.put(client, update);
    return update;
  }

  @Nullable Update find(Update ofClient) {
    return newest.get(ofClient.client());
  }

  int size() {
    return newest.size();
  }
}
