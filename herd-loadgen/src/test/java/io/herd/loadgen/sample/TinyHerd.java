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
    String[] words = line.strip().split("\\s+", -1);
    String at = at(name, line);
    if (at.startsWith("AT ")) {
      stored.put(words[1], at);
      flood(at);
      return at;
    }
    String known = words.length == 4 && words[0].equals("WHATSAT") ? stored.get(words[1]) : null;
    return known == null
        ? "? " + line + "\n"
        : known + "{\"results\": [\n1,2], \"status\": \"OK\"}\n\n";
  }

  /** The answer to an IAMAT in a server's name; to anything else, that it is not understood. */
  public static String at(String name, String line) {
    String[] words = line.strip().split("\\s+", -1);
    return words.length == 4 && words[0].equals("IAMAT") && words[2].matches("[+-].*")
        ? "AT " + name + " +0.000123456 " + words[1] + " " + words[2] + " " + words[3] + "\n"
        : "? " + line + "\n";
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
