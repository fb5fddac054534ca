package io.herd.loadgen.trace;

import io.herd.loadgen.spec.BadInput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Time stamps of recordings: ISO 8601, with a blank for the T if one likes; UTC without offset. */
final class Moment {
  private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");

  private Moment() {}

  static Instant parse(String text) {
    String iso = text.strip().replace(' ', 'T');
    try {
      return ZONED.matcher(iso).matches()
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException _) {
      throw new BadInput("time \"" + text
          + "\" is not understood; write it as 2026-01-26 15:57:02 or 2026-01-26T15:57:02Z");
    }
  }
}
