package io.herd.loadgen.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A correct server of the protocol with a peer port, for a few clients; Places are made up. */
public final class TinyHerd implements AutoCloseable {
  private final String name;
  private final Map<String, String> stored = new ConcurrentHashMap<>();
  private final TinyServer clients;
  private final TinyServer peers;

  public TinyHerd(String name) throws IOException {
    this.name = name;
    peers = new TinyServer(this::greet);
    clients = new TinyServer(this::answer);
  }

  public int port() {
    return clients.port();
  }

  public int peerPort() {
    return peers.port();
  }

  /** Answers a line as the protocol wants it. */
  public String answer(String line) {
    String[] words = line.split(" ", -1);
    if (words[0].equals("IAMAT")) {
      String at =
          "AT " + name + " +0.000123456 " + words[1] + " " + words[2] + " " + words[3] + "\n";
      stored.put(words[1], at);
      flood(at);
      return at;
    }
    String at = stored.get(words[1]);
    return at == null ? "? " + line + "\n" : at + "{\"results\": [\n1,2], \"status\": \"OK\"}\n\n";
  }

  private String greet(String line) {
    return line.startsWith("HERD 1 Tap-") ? "HERD 1 " + name + "\n" : "noise\n";
  }

  private void flood(String at) {
    try {
      peers.broadcast(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    clients.close();
    peers.close();
  }
}
