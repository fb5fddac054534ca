package io.herd.testkit;

import java.io.Closeable;
import java.io.IOException;

/** Closes what may be broken already. */
final class Quietly {
  private Quietly() {}

  static void close(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException _) {
      // it is closed all the same
    }
  }
}
