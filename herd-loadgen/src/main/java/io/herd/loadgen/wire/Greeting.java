package io.herd.loadgen.wire;

import org.jspecify.annotations.Nullable;

/**
 * How a neighbour that dials meets a server of Herd's: both say their names and, where the server
 * asks for a key, both prove that they have it. Not thread-safe.
 */
public final class Greeting {
  private final String self;
  private final @Nullable HerdKey key;
  private final String nonce = HerdKey.nonce();
  private String server = "";
  private String serverNonce = "";
  private boolean done;

  /** Under this name, with this key or none. */
  public Greeting(String self, @Nullable HerdKey key) {
    this.self = self;
    this.key = key;
  }

  /** What to say first. */
  public String hello() {
    return "HERD 1 " + self + (key == null ? "" : " " + nonce) + "\n";
  }

  /** Who has answered. */
  public String server() {
    return server;
  }

  /** Whether this is a neighbour now. */
  public boolean isDone() {
    return done;
  }

  /**
   * What to say to a line, which may be nothing.
   *
   * @throws Refused in a few words, if it cannot become a neighbour
   */
  public String hear(String line) throws Refused {
    return server.isEmpty() ? meet(line, line.split(" ", -1)) : judge(line);
  }

  private String meet(String line, String[] words) throws Refused {
    if (words.length < 3 || !words[0].equals("HERD")) {
      throw new Refused("greets with \"" + line + "\"; name a server's peer port");
    }
    server = words[2];
    serverNonce = words.length == 4 ? words[3] : "";
    done = key == null;
    if (key == null && !serverNonce.isEmpty()) {
      throw new Refused("asks its neighbours for a key; name the herd's key file (--peer-key)");
    }
    if (key != null && serverNonce.isEmpty()) {
      throw new Refused("has no key; leave out the key file (--peer-key)");
    }
    return key == null ? "" : key.proof(self, server, nonce, serverNonce) + "\n";
  }

  private String judge(String line) throws Refused {
    done = key != null && key.proves(line, self, server, nonce, serverNonce);
    if (!done) {
      throw new Refused("has another key; name the herd's own key file (--peer-key)");
    }
    return "";
  }

  /** Why somebody cannot become a neighbour. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }

    /** In a few words that go with the server's address. */
    public String why() {
      return String.valueOf(getMessage());
    }
  }
}
