package io.herd.loadgen.wire;

import io.netty.buffer.ByteBuf;

/** Cuts a stream into lines, however it is segmented. Not thread-safe. */
public final class LineSplitter {
  /** Where lines go. */
  public interface Sink {
    /** One line without its line feed; the bytes are valid during the call only. */
    void onLine(byte[] bytes, int from, int to);
  }

  private final Inbox inbox = new Inbox();
  private int searched;

  /** Takes all of {@code in} and hands on the lines that are whole. */
  public void feed(ByteBuf in, Sink sink) {
    inbox.take(in);
    int end = inbox.lineFeed(inbox.from + searched);
    while (end >= 0) {
      sink.onLine(inbox.bytes, inbox.from, end);
      inbox.drop(end + 1);
      end = inbox.lineFeed(inbox.from);
    }
    searched = inbox.size();
  }

  /** At the end of the stream: hands on what is left as a last line. */
  public void finish(Sink sink) {
    if (inbox.size() > 0) {
      sink.onLine(inbox.bytes, inbox.from, inbox.to);
      inbox.drop(inbox.to);
    }
  }
}
