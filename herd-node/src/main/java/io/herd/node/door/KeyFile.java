package io.herd.node.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.core.PeerKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The file with the key that a herd's servers share. The key is the text in it, without white space
 * around it.
 */
public final class KeyFile {
  private static final int RANDOM_BYTES = 32;

  private KeyFile() {}

  /** Makes a fresh one, readable by its owner alone, and returns it. */
  public static Path make(Path file) throws IOException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    PrivateFile.write(file, (HexFormat.of().formatHex(random) + "\n").getBytes(UTF_8));
    return file;
  }

  /**
   * The key in a file.
   *
   * @throws IOException in one line, without the content, if it cannot be read, if others may read
   *     it, or if it is too short
   */
  static PeerKey read(Path file) throws IOException {
    byte[] key = new String(PrivateFile.read(file, "key file"), UTF_8).strip().getBytes(UTF_8);
    if (key.length < PeerKey.LEAST_BYTES) {
      throw new IOException("key file " + file + " holds " + key.length + " characters, a key has "
          + PeerKey.LEAST_BYTES + " at least; make one with: openssl rand -hex 32");
    }
    return PeerKey.of(key);
  }
}
