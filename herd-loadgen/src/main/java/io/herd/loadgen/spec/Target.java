package io.herd.loadgen.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetSocketAddress;

/** A server's address, written {@code host:port}. */
public record Target(String host, int port) {
  public Target {
    BadInput.unless(!host.isBlank() && port > 0 && port < 65_536,
        "\"" + host + ":" + port + "\" is no address; write host:port, such as 127.0.0.1:12000");
  }

  /** Reads {@code host:port}; an IPv6 address goes in brackets. */
  @JsonCreator
  public static Target parse(String text) {
    int colon = text.lastIndexOf(':');
    String digits = text.substring(colon + 1);
    boolean fine = colon > 0 && !digits.isEmpty() && digits.length() < 6
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    BadInput.unless(fine,
        "\"" + text + "\" is no address; write host:port, such as 127.0.0.1:12000");
    return new Target(text.substring(0, colon), Integer.parseInt(digits));
  }

  /** The address to dial; looks the host up. */
  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  @JsonValue
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
