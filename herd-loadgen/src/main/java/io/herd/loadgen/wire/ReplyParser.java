package io.herd.loadgen.wire;

import io.netty.buffer.ByteBuf;

/**
 * Cuts what a server sends into replies, however it is segmented: a line, or for an answered
 * question a line and a body that ends with an empty line. One for each connection; not
 * thread-safe. Allocates only to grow.
 */
public final class ReplyParser {
  private static final int NONE = -1;

  /** Where replies go. */
  public interface Sink {
    /** Whether the next reply has a body if its line is an AT line. */
    boolean bodyExpected();

    /**
     * One reply: its line is {@code [from, lineEnd)}; its body, when {@code end > lineEnd}, is
     * {@code [lineEnd + 1, end)}, neither with the line feeds that end it. The bytes are valid
     * during the call only.
     */
    void onReply(byte[] bytes, int from, int lineEnd, int end);
  }

  private final int limit;
  private final Inbox inbox = new Inbox();
  private int lineSize = NONE;
  private int searched;

  /** A reply of more than {@code limit} bytes is taken for endless. */
  public ReplyParser(int limit) {
    this.limit = limit;
  }

  /** Takes all of {@code in} and hands on the replies that are whole; false for an endless one. */
  public boolean feed(ByteBuf in, Sink sink) {
    inbox.take(in);
    boolean more = true;
    while (more) {
      more = lineSize == NONE ? line(sink) : body(sink);
    }
    return inbox.size() <= limit;
  }

  /** What has come of a reply that is not whole. */
  public byte[] rest() {
    return inbox.copy();
  }

  private boolean line(Sink sink) {
    int end = inbox.lineFeed(inbox.from + searched);
    if (end < 0) {
      searched = inbox.size();
      return false;
    }
    if (sink.bodyExpected() && startsWithAt(end)) {
      lineSize = end - inbox.from;
      searched = lineSize + 1;
    } else {
      hand(sink, end, end, end + 1);
    }
    return true;
  }

  private boolean body(Sink sink) {
    int first = inbox.lineFeed(inbox.from + searched);
    if (first < 0 || first + 1 == inbox.to) {
      searched = (first < 0 ? inbox.to : first) - inbox.from;
      return false;
    }
    if (inbox.bytes[first + 1] == '\n') {
      hand(sink, inbox.from + lineSize, first, first + 2);
    } else {
      searched = first + 1 - inbox.from;
    }
    return true;
  }

  private void hand(Sink sink, int lineEnd, int end, int next) {
    sink.onReply(inbox.bytes, inbox.from, lineEnd, end);
    lineSize = NONE;
    searched = 0;
    inbox.drop(next);
  }

  private boolean startsWithAt(int end) {
    int from = inbox.from;
    return end - from > 2 && inbox.bytes[from] == 'A' && inbox.bytes[from + 1] == 'T'
        && inbox.bytes[from + 2] == ' ';
  }
}
