package io.herd.core;

import java.util.Arrays;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * What two servers say to each other before they are linked: who they are and, by a keyed door, the
 * proof that each has the key. Who dialled proves first, so that a stranger who dials learns
 * nothing but a name. Until it is {@link #isDone}, nothing that the other side says counts.
 */
final class Greeting {
  private static final String HERD = "HERD 1 ";
  private static final byte[] HELLO = Ascii.bytes(HERD);
  private static final byte[] PROOF = Ascii.bytes("PROOF ");
  private static final String ONCE = "once";
  private static final int MAX_BYTES = 256;
  private static final String MEND = "give both servers the same key file (peerDoor.keyFile)";

  private final HerdServer server;
  private final String label;
  private final @Nullable String expected;
  private final boolean visited;
  private final @Nullable Challenge challenge;
  private String peer = "";
  private String peerNonce = "";
  private @Nullable String certified;
  private boolean once;
  private boolean done;

  /**
   * A greeting that has not begun.
   *
   * @param expected who was dialled; null for a connection that came in
   * @param visited say nothing before the other side has said that it stays
   */
  Greeting(HerdServer server, String label, @Nullable String expected, boolean visited) {
    this.server = server;
    this.label = label;
    this.expected = expected;
    this.visited = visited;
    PeerKey key = server.config().door() instanceof PeerDoor.Keyed keyed ? keyed.key() : null;
    challenge = key == null
        ? null
        : new Challenge(key, server.config().name(), expected != null);
  }

  /** The hello of who comes for one message and is not told anything. */
  static byte[] helloOnce(HerdServer server) {
    return line(HERD + server.config().name() + " " + ONCE);
  }

  /** What this side says first; empty if it is to hear something before. */
  byte[] opening() {
    return visited ? new byte[0] : hello();
  }

  private byte[] hello() {
    String name = HERD + server.config().name();
    return line(challenge == null ? name : name + " " + challenge.nonce());
  }

  private static byte[] line(String text) {
    return Ascii.bytes(text + "\n");
  }

  /** The other side has this certificate, which the herd's authority has signed. */
  void certify(SSLSession session) throws SSLPeerUnverifiedException {
    certified = Certificates.commonName(session);
  }

  /** Who is at the other end, as it says. */
  String peer() {
    return peer;
  }

  /** Whether the other side brings one message only. */
  boolean isOnce() {
    return once;
  }

  /** Whether the other side is who it says, as far as the door asks. */
  boolean isDone() {
    return done;
  }

  /**
   * Takes a line.
   *
   * @return what to say to it, which may be empty; null to hang up, and the log says why
   */
  byte @Nullable [] hear(byte[] bytes, int from, int to) {
    if (to - from > MAX_BYTES) {
      return refuse("begins with a line of more than " + MAX_BYTES + " bytes");
    }
    return peer.isEmpty() ? hello(bytes, from, to) : proof(bytes, from, to);
  }

  private byte @Nullable [] hello(byte[] bytes, int from, int to) {
    int name = from + HELLO.length;
    if (name >= to || !Arrays.equals(bytes, from, name, HELLO, 0, HELLO.length)) {
      return refuse("did not say HERD 1 <name> first");
    }
    String[] words = Ascii.text(bytes, name, to).split(" ", -1);
    String nonce = words.length == 2 && PeerKey.isNonce(words[1]) ? words[1] : "";
    once = words.length == 2 && words[1].equals(ONCE);
    if (words[0].isEmpty() || words.length > 2 || (words.length == 2 && !once && nonce.isEmpty())) {
      return refuse("did not say HERD 1 <name> first");
    }
    String wrong = wrongName(words[0]);
    return wrong == null ? met(words[0], nonce) : refuse(wrong);
  }

  private @Nullable String wrongName(String name) {
    if (name.equals(server.config().name())) {
      return "calls itself " + name + ", as this server does";
    }
    if (expected != null && !expected.equals(name)) {
      return "calls itself " + name + ", expected " + expected;
    }
    if (server.config().door() instanceof PeerDoor.Certified && !name.equals(certified)) {
      return "calls itself " + name + ", but its certificate is made out to " + certified;
    }
    return null;
  }

  private byte @Nullable [] met(String name, String nonce) {
    if (challenge == null && !nonce.isEmpty()) {
      return refuse("(" + name + ") wants a key proved and this server has none; " + MEND);
    }
    if (challenge != null && nonce.isEmpty()) {
      return refuse("(" + name + ") offers no proof of the key that this server has; " + MEND);
    }
    peer = name;
    peerNonce = nonce;
    done = challenge == null;
    if (challenge != null && expected != null) {
      return prove(challenge);
    }
    return visited && !once ? hello() : new byte[0];
  }

  private byte @Nullable [] proof(byte[] bytes, int from, int to) {
    int start = from + PROOF.length;
    boolean right = challenge != null && start <= to
        && Arrays.equals(bytes, from, start, PROOF, 0, PROOF.length)
        && challenge.isProof(bytes, start, to, peer, peerNonce);
    if (challenge == null || !right) {
      return refuse("(" + peer + ") did not prove that it has the key; " + MEND);
    }
    done = true;
    return expected == null ? prove(challenge) : new byte[0];
  }

  private byte[] prove(Challenge by) {
    return line(Ascii.text(PROOF) + Ascii.text(by.proof(peer, peerNonce)));
  }

  private byte @Nullable [] refuse(String why) {
    server.log().problem(label + " " + why);
    return null;
  }
}
