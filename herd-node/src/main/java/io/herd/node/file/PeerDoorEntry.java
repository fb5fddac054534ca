package io.herd.node.file;

import static io.herd.node.file.BadHerdFile.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in by the peer doors: everybody, or who has the key, or who has a certificate. In
 * every path {@code {name}} stands for the server's name.
 *
 * @param keyFile with the key that all servers share; empty for none
 * @param keyStore PKCS12 with the server's certificate and private key; empty for no TLS
 * @param trustStore PKCS12 with the authority that has signed all of them
 * @param passwordFile with the password of both stores
 */
@JsonInclude(Include.NON_EMPTY)
public record PeerDoorEntry(
    String keyFile, String keyStore, String trustStore, String passwordFile) {
  /** Everybody. */
  public static final PeerDoorEntry OPEN = new PeerDoorEntry("", "", "", "");

  public PeerDoorEntry {
    boolean tls = !keyStore.isEmpty();
    unless(tls == !trustStore.isEmpty() && tls == !passwordFile.isEmpty(),
        "peerDoor needs keyStore, trustStore and passwordFile for TLS; give all three or none");
    unless(keyFile.isEmpty() || !tls,
        "peerDoor has a keyFile and a keyStore; certificates need no key, so leave one out");
  }

  /** Who has the key in this file. */
  public static PeerDoorEntry keyed(Path keyFile) {
    return new PeerDoorEntry(keyFile.toString(), "", "", "");
  }

  /** Whether everybody may come in. */
  boolean open() {
    return equals(OPEN);
  }

  /** The same for one server. */
  public PeerDoorEntry of(String server) {
    return new PeerDoorEntry(keyFile.replace("{name}", server), keyStore.replace("{name}", server),
        trustStore.replace("{name}", server), passwordFile.replace("{name}", server));
  }

  PeerDoorEntry below(Path folder) {
    return new PeerDoorEntry(below(folder, keyFile), below(folder, keyStore),
        below(folder, trustStore), below(folder, passwordFile));
  }

  private static String below(Path folder, String path) {
    return path.isEmpty() ? path : folder.resolve(path).toString();
  }

  /** What a written herd file leaves out: the open door. */
  static final class Unlocked {
    @Override
    public boolean equals(@Nullable Object value) {
      return OPEN.equals(value);
    }

    @Override
    public int hashCode() {
      return OPEN.hashCode();
    }
  }
}
