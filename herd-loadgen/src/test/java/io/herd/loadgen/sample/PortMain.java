package io.herd.loadgen.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A process that listens at the port it is given, for ever, and answers nothing. */
public final class PortMain {
  private PortMain() {}

  public static void main(String[] arguments) throws IOException {
    try (ServerSocket listener = new ServerSocket(
        Integer.parseInt(arguments[0]), 50, InetAddress.getLoopbackAddress())) {
      while (true) {
        listener.accept().close();
      }
    }
  }
}
