package io.herd.sim.strategy;

/** What was sent, lost or not. */
final class Traffic {
  private long messages;
  private long bytes;
  private long resyncBytes;
  private long breaks;

  void count(Packet packet) {
    messages++;
    bytes += packet.bytes();
    resyncBytes += packet.isResync() ? packet.bytes() : 0;
  }

  void broke() {
    breaks++;
  }

  long messages() {
    return messages;
  }

  long bytes() {
    return bytes;
  }

  long resyncBytes() {
    return resyncBytes;
  }

  long breaks() {
    return breaks;
  }
}
