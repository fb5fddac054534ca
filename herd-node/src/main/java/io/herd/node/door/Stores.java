package io.herd.node.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.node.file.PeerDoorEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Opens PKCS12 stores for TLS. */
final class Stores {
  private static final String FORM = "PKCS12";
  private static final String PROTOCOL = "TLSv1.3";

  private Stores() {}

  /**
   * What TLS needs, with the authority of the trust store and no other.
   *
   * @throws IOException in one line, if a file cannot be read or others may read it
   */
  static SSLContext open(PeerDoorEntry door) throws IOException {
    var password = new String(
        PrivateFile.read(Path.of(door.passwordFile()), "password file"), UTF_8).strip()
        .toCharArray();
    var keyStore = Path.of(door.keyStore());
    var trustStore = Path.of(door.trustStore());
    try {
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(keyStore, PrivateFile.read(keyStore, "key store"), password), password);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store(trustStore, Files.readAllBytes(trustStore), password));
      var context = SSLContext.getInstance(PROTOCOL);
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("the stores " + keyStore + " and " + trustStore
          + " are of no use for TLS: " + e.getMessage(), e);
    }
  }

  private static KeyStore store(Path file, byte[] content, char[] password)
      throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(FORM);
    try {
      store.load(new ByteArrayInputStream(content), password);
    } catch (IOException e) {
      throw new IOException(file + " is no PKCS12 store with the password of"
          + " peerDoor.passwordFile: " + e.getMessage(), e);
    }
    if (store.size() == 0) {
      throw new IOException(file + " is empty");
    }
    return store;
  }
}
