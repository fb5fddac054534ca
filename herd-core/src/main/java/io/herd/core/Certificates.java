package io.herd.core;

import java.security.Principal;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** What a certificate says. */
final class Certificates {
  private Certificates() {}

  /** Whom the other side's certificate is made out to: the CN of its subject, or nobody. */
  static String commonName(SSLSession session) throws SSLPeerUnverifiedException {
    Principal subject = session.getPeerPrincipal();
    try {
      for (Rdn part : new LdapName(subject.getName()).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return String.valueOf(part.getValue());
        }
      }
      return "";
    } catch (InvalidNameException e) {
      throw new SSLPeerUnverifiedException("its certificate's subject is unreadable: " + e);
    }
  }
}
