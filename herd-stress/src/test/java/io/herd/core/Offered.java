package io.herd.core;

import org.jspecify.annotations.Nullable;

/** The updates that the stress tests offer, told apart by one figure each. */
final class Offered {
  static final int NONE = 0;

  private Offered() {}

  /** What client {@code id} said at second {@code stamp} to {@code server}. */
  static Update update(String server, String id, int stamp) {
    byte[] line = Ascii.bytes("AT " + server + " +0.1 " + id + " +1+1 " + stamp);
    var message = new Message();
    if (message.parse(line, 0, line.length) != Message.Kind.AT) {
      throw new IllegalArgumentException("no AT line: " + server + " " + id);
    }
    return AtLine.ofAt(message);
  }

  /** Its time in seconds, {@link #NONE} for null. */
  static int stamp(@Nullable Update update) {
    return update == null ? NONE : (int) update.seconds();
  }

  static @Nullable Update find(LocationCache cache, Update ofClient) {
    return cache.find(ofClient.line(), ofClient.clientStart(), ofClient.clientEnd());
  }

  /** Clients that a walk over the cache meets. */
  static int clients(LocationCache cache) {
    int count = 0;
    for (var updates = cache.updates(); updates.hasNext(); updates.next()) {
      count++;
    }
    return count;
  }
}
