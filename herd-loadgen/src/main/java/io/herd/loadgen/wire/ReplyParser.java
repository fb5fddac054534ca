package io.herd.loadgen.wire;

import io.netty.buffer.ByteBuf;

/**
 * Cuts what a server sends into replies, however it is segmented: a line, or for an answered
 * question a line and a body. Ends are recognised by form: a JSON body ends with its last brace,
 * another one with an empty line, and a line without a line feed where the sink knows it to end.
 * The line feeds that belong behind a body may come later; whether they do is told. One for each
 * connection; not thread-safe. Allocates only to grow.
 */
public final class ReplyParser {
  private static final int NONE = -1;
  private static final int BODY_ENDS = 2;

  /** Where replies go. */
  public interface Sink {
    /** Whether the next reply has a body if its line is an AT line. */
    boolean bodyExpected();

    /** Where a reply that has no line feed yet ends by its form, or -1 if it does not. */
    default int endByForm(byte[] bytes, int from, int to) {
      return NONE;
    }

    /**
     * One reply: its line is {@code [from, lineEnd)}; its body, when {@code end > lineEnd}, is
     * {@code [lineEnd + 1, end)}, neither with the line feeds that end it. The bytes are valid
     * during the call only.
     */
    void onReply(byte[] bytes, int from, int lineEnd, int end);

    /** The last reply was not followed by the line feeds that belong there. */
    default void onUnended() {}
  }

  private final int limit;
  private final Inbox inbox = new Inbox();
  private final JsonEnd json = new JsonEnd();
  private int lineSize = NONE;
  private int searched;
  private int owed;

  /** A reply of more than {@code limit} bytes is taken for endless. */
  public ReplyParser(int limit) {
    this.limit = limit;
  }

  /** Takes all of {@code in} and hands on the replies that are whole; false for an endless one. */
  public boolean feed(ByteBuf in, Sink sink) {
    inbox.take(in);
    boolean more = true;
    while (more) {
      settle(sink);
      more = lineSize == NONE ? line(sink) : body(sink);
    }
    return inbox.size() <= limit;
  }

  /** At the end of the stream: hands on what is left as a last reply, whole or not. */
  public void finish(Sink sink) {
    if (owed > 0) {
      owed = 0;
      sink.onUnended();
    }
    if (inbox.size() > 0) {
      sink.onUnended();
      hand(sink, lineSize == NONE ? inbox.to : inbox.from + lineSize, inbox.to, inbox.to);
    }
  }

  /** What has come of a reply that is not whole. */
  public byte[] rest() {
    return inbox.copy();
  }

  /** Takes the line feeds that the last reply is still owed. */
  private void settle(Sink sink) {
    while (owed > 0 && inbox.size() > 0) {
      switch (inbox.bytes[inbox.from]) {
        case '\n' -> owed--;
        case '\r', ' ' -> {}
        default -> {
          owed = 0;
          sink.onUnended();
          return;
        }
      }
      inbox.drop(inbox.from + 1);
    }
  }

  private boolean line(Sink sink) {
    if (inbox.size() > 0 && inbox.bytes[inbox.from] == '{') {
      return object(sink, NONE);
    }
    int end = inbox.lineFeed(inbox.from + searched);
    if (end < 0) {
      return unendedLine(sink);
    }
    boolean bodyFollows = startsWithAt(end)
        && (sink.bodyExpected() || (end + 1 < inbox.to && inbox.bytes[end + 1] == '{'));
    if (bodyFollows) {
      lineSize = end - inbox.from;
      searched = lineSize + 1;
    } else {
      hand(sink, end, end, end + 1);
    }
    return true;
  }

  private boolean unendedLine(Sink sink) {
    int end = inbox.size() == 0 ? NONE : sink.endByForm(inbox.bytes, inbox.from, inbox.to);
    searched = inbox.size();
    if (end == NONE) {
      return false;
    }
    hand(sink, end, end, end);
    owed = 1;
    return true;
  }

  private boolean body(Sink sink) {
    int start = inbox.from + lineSize + 1;
    if (start == inbox.to) {
      return false;
    }
    return switch (inbox.bytes[start]) {
      case '{' -> object(sink, lineSize);
      case 'A', '?' -> noBody(sink, start);
      default -> text(sink);
    };
  }

  /** A JSON object behind a line of so many bytes, or without one. */
  private boolean object(Sink sink, int line) {
    int end = json.scan(inbox.bytes, inbox.from + searched, inbox.to);
    if (end == JsonEnd.NOT_YET) {
      searched = inbox.size();
      return false;
    }
    hand(sink, line == NONE ? end : inbox.from + line, end, end);
    owed = BODY_ENDS;
    return true;
  }

  /** Another reply follows where the body belongs, unless this is a body of some other kind. */
  private boolean noBody(Sink sink, int start) {
    if (inbox.to - start < 3) {
      return false;
    }
    byte[] bytes = inbox.bytes;
    boolean reply = bytes[start] == '?' ? bytes[start + 1] == ' ' : bytes[start + 1] == 'T';
    if (!reply) {
      return text(sink);
    }
    hand(sink, start - 1, start - 1, start);
    return true;
  }

  private boolean text(Sink sink) {
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
    json.reset();
    inbox.drop(next);
  }

  private boolean startsWithAt(int end) {
    int from = inbox.from;
    return end - from > 2 && inbox.bytes[from] == 'A' && inbox.bytes[from + 1] == 'T'
        && inbox.bytes[from + 2] == ' ';
  }
}
