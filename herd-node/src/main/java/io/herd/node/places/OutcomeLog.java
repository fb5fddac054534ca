package io.herd.node.places;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs when calls begin to fail, fail in another way, and succeed again; not each of them. */
final class OutcomeLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.herd.node.places");
  private static final String FINE = "";

  private final AtomicReference<String> last = new AtomicReference<>(FINE);

  void succeeded() {
    if (!last.get().equals(FINE) && !last.getAndSet(FINE).equals(FINE)) {
      LOG.info("Places answers again");
    }
  }

  void failed(CallFailed failure) {
    var message = String.valueOf(failure.getMessage());
    if (!last.getAndSet(message).equals(message)) {
      LOG.warn("{}", message);
    }
  }
}
