package io.herd.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** An authority that signs certificates, made by the JDK's {@code keytool} and kept in memory. */
final class Authority {
  private static final String PASSWORD = "password";
  private static final String ROOT = "root";
  private static final Map<String, Authority> MADE = new HashMap<>();

  private final KeyStore all;

  private Authority(KeyStore all) {
    this.all = all;
  }

  /** The one that all servers trust. */
  static Authority right() {
    return of("right", "Clark", "Tap", "S0", "S1", "S2");
  }

  /** One that nobody trusts. */
  static Authority wrong() {
    return of("wrong", "Tap");
  }

  private static synchronized Authority of(String name, String... subjects) {
    return MADE.computeIfAbsent(name, _ -> make(subjects));
  }

  private static Authority make(String... subjects) {
    try {
      Path folder = Files.createTempDirectory("herd-authority");
      Path file = folder.resolve("all.p12");
      keytool(file, ROOT, "-ext", "bc:c");
      for (var subject : subjects) {
        keytool(file, subject, "-signer", ROOT);
      }
      var all = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
      Files.delete(file);
      Files.delete(folder);
      return new Authority(all);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no certificates", e);
    }
  }

  private static void keytool(Path file, String subject, String... more) throws IOException {
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", subject, "-keyalg", "EC",
        "-groupname", "secp256r1", "-dname", "CN=" + subject, "-storetype", "PKCS12",
        "-keystore", file.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(more));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("keytool: " + said);
    }
  }

  /** For who has a certificate of this authority and trusts the right one; null for none. */
  SSLContext context(@Nullable String subject) {
    try {
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own(subject), PASSWORD.toCharArray());
      var trusted = empty();
      trusted.setCertificateEntry(ROOT, right().all.getCertificate(ROOT));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no TLS for " + subject, e);
    }
  }

  private KeyStore own(@Nullable String subject) throws IOException, GeneralSecurityException {
    var own = empty();
    if (subject != null) {
      own.setKeyEntry(subject, all.getKey(subject, PASSWORD.toCharArray()),
          PASSWORD.toCharArray(), all.getCertificateChain(subject));
    }
    return own;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
