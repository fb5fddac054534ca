package io.herd.loadgen.check;

import io.herd.loadgen.spec.BadInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A part of the protocol. In this order, so that what may end a server comes late. */
public enum Section {
  REPLIES, SKEW, TIMES, LOCATIONS, IDS, PLACES, HERD, FRAMING, BAD_INPUT, ROBUSTNESS, OUTAGE;

  /**
   * Reads a section as it is shown.
   *
   * @throws BadInput in one line, if there is no such section
   */
  public static Section parse(String text) {
    return Arrays.stream(values()).filter(section -> section.toString().equals(text)).findFirst()
        .orElseThrow(() -> new BadInput("there is no section \"" + text + "\"; there are "
            + Arrays.stream(values()).map(Section::toString).collect(Collectors.joining(", "))));
  }

  /** As on a command line: {@code bad-input}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
