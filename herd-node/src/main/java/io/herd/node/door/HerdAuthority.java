package io.herd.node.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.node.file.PeerDoorEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.naming.ldap.Rdn;

/**
 * An authority for one herd: makes a certificate for each server, made out to its name, with the
 * JDK's {@code keytool}. Its own private key is kept by nobody.
 */
public final class HerdAuthority {
  private static final String AUTHORITY = "herd-authority";
  private static final String DAYS = "365";
  private static final int PASSWORD_BYTES = 16;

  private final Path folder;
  private final Path all;
  private final Path passwordFile;
  private final String password;

  private HerdAuthority(Path folder) {
    this.folder = folder;
    all = folder.resolve("all.p12");
    passwordFile = folder.resolve("password");
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    password = HexFormat.of().formatHex(random);
  }

  /**
   * Makes a folder for its owner alone, with {@code NAME.p12} for each server, {@code
   * authority.p12} and {@code password}, and says how a herd file refers to them.
   *
   * @throws IOException in one line, if keytool is not there or fails
   */
  public static PeerDoorEntry make(Path folder, List<String> servers)
      throws IOException, InterruptedException {
    PrivateFile.folder(folder);
    Files.deleteIfExists(folder.resolve("all.p12"));
    var authority = new HerdAuthority(folder);
    try {
      authority.makeAll(servers);
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates cannot be stored: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(authority.all);
    }
    return new PeerDoorEntry("", folder.resolve("{name}.p12").toString(),
        folder.resolve("authority.p12").toString(), authority.passwordFile.toString());
  }

  private void makeAll(List<String> servers)
      throws IOException, InterruptedException, GeneralSecurityException {
    PrivateFile.write(passwordFile, password.getBytes(UTF_8));
    generate(AUTHORITY, "Herd authority", "-ext", "bc:c");
    for (var server : servers) {
      generate(server, server, "-signer", AUTHORITY);
    }
    var made = KeyStore.getInstance(all.toFile(), password.toCharArray());
    for (var server : servers) {
      var own = empty();
      own.setKeyEntry(server, made.getKey(server, password.toCharArray()), password.toCharArray(),
          made.getCertificateChain(server));
      store(own, folder.resolve(server + ".p12"));
    }
    Certificate root = Objects.requireNonNull(made.getCertificate(AUTHORITY));
    var trusted = empty();
    trusted.setCertificateEntry(AUTHORITY, root);
    store(trusted, folder.resolve("authority.p12"));
  }

  private void generate(String alias, String commonName, String... more)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair",
        "-alias", alias, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", DAYS,
        "-dname", "CN=" + Rdn.escapeValue(commonName), "-storetype", "PKCS12", "-keystore",
        all.toString(),
        "-storepass:file", passwordFile.toString()));
    command.addAll(List.of(more));
    var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getOutputStream().close();
    var said = new String(keytool.getInputStream().readAllBytes(), UTF_8).strip();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool made no certificate for " + alias + ": "
          + said.replace(System.lineSeparator(), " "));
    }
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private void store(KeyStore store, Path file) throws IOException, GeneralSecurityException {
    var bytes = new ByteArrayOutputStream();
    store.store(bytes, password.toCharArray());
    PrivateFile.write(file, bytes.toByteArray());
  }
}
