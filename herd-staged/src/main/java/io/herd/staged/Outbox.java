package io.herd.staged;

import io.herd.core.Output;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** What one connection is to be sent, and how far that is done. */
final class Outbox {
  private static final int SLICE_BYTES = 64 << 10; // the JDK copies all it is offered each time

  final Output output;
  private byte[] viewed = {};
  private ByteBuffer view = ByteBuffer.wrap(viewed); // made anew only for another array
  private int sent;

  Outbox(Output output) {
    this.output = output;
  }

  boolean isEmpty() {
    return output.isEmpty();
  }

  void clear() {
    output.clear();
    sent = 0;
    look();
  }

  /** What was taken is not worth anything: all is to be sent again. */
  void rewind() {
    sent = 0;
  }

  @SuppressWarnings("ReferenceEquality") // the very same array
  private void look() {
    if (viewed != output.array()) {
      viewed = output.array();
      view = ByteBuffer.wrap(viewed);
    }
  }

  /** Says whether all was taken; then it is empty. */
  boolean writeTo(SocketChannel channel) throws IOException {
    look();
    while (sent < output.length()) {
      int slice = Math.min(SLICE_BYTES, output.length() - sent);
      int taken = channel.write(view.limit(sent + slice).position(sent));
      sent += taken;
      if (taken < slice) {
        return false;
      }
    }
    clear();
    return true;
  }
}
