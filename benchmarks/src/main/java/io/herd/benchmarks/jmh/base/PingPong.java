package io.herd.benchmarks.jmh.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Two sockets of this machine, at the far one a thread that sends back what it reads. */
final class PingPong implements AutoCloseable {
  /** About what an IAMAT has, and its reply. */
  private static final int BYTES = 80;

  private final Socket near;
  private final Socket far;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] bytes = new byte[BYTES];

  PingPong() throws IOException {
    try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      near = new Socket(door.getInetAddress(), door.getLocalPort());
      far = door.accept();
    }
    near.setTcpNoDelay(true);
    far.setTcpNoDelay(true);
    in = near.getInputStream();
    out = near.getOutputStream();
    Thread.ofPlatform().daemon().name("echo").start(this::echo);
  }

  private void echo() {
    byte[] buffer = new byte[BYTES];
    try (far) {
      var from = far.getInputStream();
      var to = far.getOutputStream();
      for (int read = from.read(buffer); read > 0; read = from.read(buffer)) {
        to.write(buffer, 0, read);
      }
    } catch (IOException _) {
      // The near end has gone.
    }
  }

  int roundTrip() throws IOException {
    out.write(bytes);
    int read = in.readNBytes(bytes, 0, BYTES);
    if (read < BYTES) {
      throw new IOException("the echo has ended");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    near.close();
  }
}
