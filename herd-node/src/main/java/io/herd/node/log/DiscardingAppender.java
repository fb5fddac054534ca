package io.herd.node.log;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.concurrent.atomic.LongAdder;

/**
 * Writes by a thread of its own and never makes the caller wait: when that thread cannot keep up,
 * lines are discarded, counted, and told of once there is room again.
 */
public final class DiscardingAppender extends AsyncAppender {
  private static final int QUEUE = 8_192;
  private static final int MAX_FLUSH_MILLIS = 2_000;

  private final LongAdder discarded = new LongAdder();

  public DiscardingAppender() {
    setQueueSize(QUEUE);
    setNeverBlock(true);
    // With room left for all threads that are just past the check: none is lost uncounted.
    setDiscardingThreshold(QUEUE / 4);
    setMaxFlushTime(MAX_FLUSH_MILLIS);
  }

  /** Warnings may use the room that is left then. */
  @Override
  protected boolean isDiscardable(ILoggingEvent event) {
    boolean discardable = event.getLevel().toInt() < Level.WARN_INT;
    if (discardable) {
      discarded.increment();
    }
    return discardable;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (discarded.sum() > 0 && getRemainingCapacity() > QUEUE / 2) {
      tell();
    }
    super.append(event);
  }

  @Override
  public void stop() {
    if (isStarted()) {
      tell();
    }
    super.stop();
  }

  private void tell() {
    long count = discarded.sumThenReset();
    if (count > 0 && getContext() instanceof LoggerContext context) {
      super.append(new LoggingEvent(DiscardingAppender.class.getName(),
          context.getLogger("io.herd.events.log"), Level.WARN,
          count + " lines were discarded here: the log could not keep up", null, null));
    }
  }
}
