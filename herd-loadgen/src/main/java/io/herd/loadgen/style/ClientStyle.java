package io.herd.loadgen.style;

import io.herd.loadgen.spec.BadInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a client ends its lines, and whether it half-closes behind its last one. */
public enum ClientStyle {
  LF("\n", false), CRLF("\r\n", false), LF_FIN("\n", true), CRLF_FIN("\r\n", true);

  private final String lineEnd;
  private final boolean halfCloses;

  ClientStyle(String lineEnd, boolean halfCloses) {
    this.lineEnd = lineEnd;
    this.halfCloses = halfCloses;
  }

  /**
   * Reads {@code lf}, {@code crlf}, {@code lf-fin} or {@code crlf-fin}.
   *
   * @throws BadInput in one line, if it is something else
   */
  public static ClientStyle parse(String text) {
    return Arrays.stream(values()).filter(style -> style.toString().equals(text)).findFirst()
        .orElseThrow(() -> new BadInput("\"" + text + "\" is no client style; choose one of "
            + String.join(", ", List.of(values()).stream().map(ClientStyle::toString).toList())));
  }

  /** What follows each command. */
  public String lineEnd() {
    return lineEnd;
  }

  /** Whether the client's output ends behind its command, so that a connection serves once. */
  public boolean halfCloses() {
    return halfCloses;
  }

  /** As on a command line: {@code lf-fin}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
