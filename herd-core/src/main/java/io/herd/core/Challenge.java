package io.herd.core;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * One end of the mutual challenge of two servers that share a key. Roles, names and both nonces are
 * signed, so that a proof is good for one direction of one connection: neither reflected nor sent
 * again does it prove anything.
 */
final class Challenge {
  private static final String DIALLER = "dialler";
  private static final String ACCEPTOR = "acceptor";

  private final PeerKey key;
  private final String self;
  private final boolean dials;
  private final String nonce;

  Challenge(PeerKey key, String self, boolean dials) {
    this.key = key;
    this.self = self;
    this.dials = dials;
    nonce = key.nonce();
  }

  /** What this end wants to see signed. */
  String nonce() {
    return nonce;
  }

  /** This end's proof to a peer that sent this nonce. */
  byte[] proof(String peer, String peerNonce) {
    return sign(dials ? DIALLER : ACCEPTOR, self, peer, nonce, peerNonce);
  }

  /** Whether the bytes are that peer's proof; takes as long for a wrong one as for a right one. */
  boolean isProof(byte[] bytes, int from, int to, String peer, String peerNonce) {
    byte[] right = sign(dials ? ACCEPTOR : DIALLER, peer, self, peerNonce, nonce);
    return MessageDigest.isEqual(right, Arrays.copyOfRange(bytes, from, to));
  }

  /** No field has a space in it, so that no two different lists make the same text. */
  private byte[] sign(String... fields) {
    return key.sign("HERD 1 PROOF " + String.join(" ", fields));
  }
}
