package io.herd.core;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Who may come in by the peer door: whom a server takes AT lines from. */
public sealed interface PeerDoor {
  /** Whoever reaches the port: for loopback, for measurements, and for the course's herds. */
  record Open() implements PeerDoor {}

  /**
   * Who proves to have the key. The proof stands at the beginning of a connection; what follows is
   * neither encrypted nor signed, so that it keeps out who can reach the port, and not who can
   * change packets under way.
   */
  record Keyed(PeerKey key) implements PeerDoor {}

  /**
   * Who has a certificate of the herd's authority, made out to the name in its hello. Everything is
   * encrypted, by TLS 1.3.
   *
   * @param context with this server's certificate, and the authority as the only one trusted
   */
  record Certified(SSLContext context) implements PeerDoor {
    @Override
    public String toString() {
      return "Certified[TLS 1.3]";
    }
  }

  /** What its connections are encrypted by; null if they are not. */
  default @Nullable SSLContext tls() {
    return this instanceof Certified certified ? certified.context : null;
  }

  /** What it is called in logs and results. */
  default String describe() {
    return switch (this) {
      case Open _ -> "open";
      case Keyed _ -> "a key, HMAC-SHA256";
      case Certified _ -> "certificates, TLS 1.3";
    };
  }
}
