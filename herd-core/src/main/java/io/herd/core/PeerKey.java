package io.herd.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that the servers of a herd share. It is neither a record nor printable, lest it reach
 * a log, a result or an exception. Safe for any number of threads if its source of nonces is.
 */
public final class PeerKey {
  /** A shorter one could be guessed by who has heard a proof. */
  public static final int LEAST_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int NONCE_BYTES = 32;

  private final SecretKeySpec secret;
  private final RandomGenerator random;

  private PeerKey(byte[] secret, RandomGenerator random) {
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "a key of " + secret.length + " bytes is too short; it must have " + LEAST_BYTES);
    }
    this.secret = new SecretKeySpec(secret, ALGORITHM);
    this.random = random;
  }

  /** A key whose nonces nobody can foretell. */
  public static PeerKey of(byte[] secret) {
    return new PeerKey(secret, new SecureRandom());
  }

  /** A key for a simulation, which wants the same nonces again. */
  public static PeerKey of(byte[] secret, RandomGenerator nonces) {
    return new PeerKey(secret, nonces);
  }

  /** A number used once, in hexadecimal digits. */
  String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static boolean isNonce(String text) {
    return text.length() == 2 * NONCE_BYTES
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** The HMAC-SHA256 (RFC 2104) of a text, in hexadecimal digits. */
  byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return HexFormat.of().formatHex(mac.doFinal(Ascii.bytes(text))).getBytes(US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "PeerKey[hidden]";
  }
}
