package io.herd.loadgen.attack;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One connection of an attack; for the thread of its {@link Swarm} only. */
final class Wire {
  private final SocketChannel channel;
  private final SelectionKey key;
  private final Manner manner;
  private final Deeds deeds;
  private final Ear ear = new Ear();
  private final long born = System.nanoTime();
  private @Nullable ByteBuffer pending;
  private int pendingLines;
  private boolean open;
  private boolean over;
  private boolean used;

  Wire(SocketChannel channel, SelectionKey key, Manner manner, Deeds deeds) {
    this.channel = channel;
    this.key = key;
    this.manner = manner;
    this.deeds = deeds;
  }

  /** Whether it is connected and has nothing left to send. */
  boolean ready() {
    return open && !over && pending == null;
  }

  /** Whether it is closed, by whomever. */
  boolean over() {
    return over;
  }

  /** Whether anything was given to it to send. */
  boolean used() {
    return used;
  }

  long ageNanos() {
    return System.nanoTime() - born;
  }

  /** Sends these bytes as the server takes them; only when it is ready. */
  void send(ByteBuffer bytes, int lines) {
    used = true;
    pending = bytes;
    pendingLines = lines;
    write();
  }

  /** The socket is connected, takes more or has more. */
  void turn(ByteBuffer in) {
    if (!key.isValid()) {
      return;
    }
    if (key.isConnectable()) {
      connected();
    } else {
      if (key.isWritable()) {
        write();
      }
      if (!over && key.isReadable()) {
        read(in);
      }
    }
  }

  private void connected() {
    try {
      channel.finishConnect();
      open = true;
      deeds.add(Deed.OPENED, 1);
      listen();
    } catch (IOException _) {
      deeds.add(Deed.NOT_OPENED, 1);
      close();
    }
  }

  private void listen() {
    key.interestOps((manner.reads() ? SelectionKey.OP_READ : 0)
        | (pending == null ? 0 : SelectionKey.OP_WRITE));
  }

  private void write() {
    ByteBuffer bytes = pending;
    if (bytes == null) {
      return;
    }
    try {
      deeds.add(Deed.BYTES, channel.write(bytes));
      if (!bytes.hasRemaining()) {
        deeds.add(Deed.LINES, pendingLines);
        pending = null;
      }
      listen();
    } catch (IOException _) {
      closedByServer();
    }
  }

  private void read(ByteBuffer in) {
    try {
      int count = channel.read(in.clear());
      if (count < 0) {
        closedByServer();
      } else {
        ear.hear(in.flip(), deeds);
      }
    } catch (IOException _) {
      closedByServer();
    }
  }

  private void closedByServer() {
    deeds.add(Deed.CLOSED, 1);
    close();
  }

  /** Closes it with RST instead of FIN. */
  void reset() throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    close();
  }

  void close() {
    over = true;
    try {
      channel.close();
    } catch (IOException _) {
      // It is closed all the same.
    }
  }
}
