package io.herd.loadgen.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.loadgen.spec.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that a herd's servers share, for a neighbour that dials. It cannot be printed. */
public final class HerdKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int NONCE_BYTES = 32;

  private final SecretKeySpec secret;

  private HerdKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The key in a file; {@link BadInput}, without the content, if there is none. */
  public static HerdKey read(Path file) {
    try {
      String text = Files.readString(file).strip();
      BadInput.unless(!text.isEmpty(), "key file " + file + " is empty; name the herd's own");
      return new HerdKey(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new BadInput("key file " + file + " cannot be read; name the one that herd up made");
    }
  }

  /** A number used once. */
  public static String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What {@code self}, which has dialled, says to prove that it has the key. */
  public String proof(String self, String server, String nonce, String serverNonce) {
    return "PROOF " + sign("dialler", self, server, nonce, serverNonce);
  }

  /** Whether a line proves that the server has it too. */
  public boolean proves(
      String line, String self, String server, String nonce, String serverNonce) {
    String right = "PROOF " + sign("acceptor", server, self, serverNonce, nonce);
    return MessageDigest.isEqual(right.getBytes(UTF_8), line.getBytes(UTF_8));
  }

  private String sign(String... fields) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      String text = "HERD 1 PROOF " + String.join(" ", fields);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "HerdKey[hidden]";
  }
}
