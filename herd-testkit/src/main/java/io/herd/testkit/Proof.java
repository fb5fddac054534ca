package io.herd.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.core.PeerKey;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The proof of a key as docs/protocol.md defines it, worked out independently of the core. */
record Proof(String secret) {
  static final Proof RIGHT = new Proof("the key of the herd under test, 44 characters");
  static final Proof WRONG = new Proof("another key that is as long as the right one.");

  PeerKey key() {
    return PeerKey.of(secret.getBytes(UTF_8));
  }

  /** What who dials says to who accepts. */
  String ofDialler(String self, String peer, String nonce, String peerNonce) {
    return "PROOF " + sign("dialler", self, peer, nonce, peerNonce);
  }

  /** What who accepts answers. */
  String ofAcceptor(String self, String peer, String nonce, String peerNonce) {
    return "PROOF " + sign("acceptor", self, peer, nonce, peerNonce);
  }

  private String sign(String... fields) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      var text = "HERD 1 PROOF " + String.join(" ", fields);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
