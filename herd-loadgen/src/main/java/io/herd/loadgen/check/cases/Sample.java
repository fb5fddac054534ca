package io.herd.loadgen.check.cases;

import java.util.List;

/**
 * An input that is told of by its row, one character for each byte.
 *
 * @param id the end of the row's name
 * @param what in words
 * @param silent whether the course's text says nothing of it
 */
record Sample(String id, String what, String text, boolean silent) {
  static final List<Sample> LOCATIONS = List.of(
      legal("usual", "of six decimals", "+34.068930-118.445127"),
      legal("integers", "of whole degrees", "+34-118"),
      legal("south-east", "in the south and east", "-33.868800+151.209300"),
      legal("south-west", "in the south and west", "-54.801944-68.303056"),
      legal("zero", "at 0, 0", "+00.000000+000.000000"),
      legal("negative-zero", "at -0, -0", "-00.000000-000.000000"),
      legal("poles", "at a pole on the date line", "-90.000000+180.000000"),
      legal("short", "of few digits", "+9.5-9.5"),
      legal("20-decimals", "of twenty decimals",
          "+1.12345678901234567890-2.12345678901234567890"));

  static final List<Sample> IDS = List.of(
      legal("digits", "of digits", "0123456789"),
      legal("plus-one", "like a number", "+1"),
      legal("command", "like a command", "IAMAT"),
      legal("question-mark", "that begins with ?", "?"),
      legal("punctuation", "of punctuation", "\"%s\\n';--<b>&{}"),
      legal("utf-8", "in UTF-8", "\u00d0\u00bf\u00d0\u00b8\u00d0\u00bd\u00f0\u009f\u00a5\u009d"),
      legal("not-utf-8", "that is not UTF-8", "\u00ff\u00fe\u00c0\u00af\u00ed\u00a0\u0080"),
      legal("nul", "with a NUL", "a\u0000b"),
      legal("control", "of control characters", "\u0001\u0002\u001b[31m\u007f"),
      legal("separators", "of the bytes 1c to 1f", "\u001c\u001d\u001e\u001f"),
      legal("no-break-space", "with a no-break space", "a\u00c2\u00a0b"),
      legal("next-line", "with a next-line character", "a\u00c2\u0085b\u00e2\u0080\u00a8c"),
      legal("300-bytes", "of 300 bytes", "k".repeat(280)));

  private static Sample legal(String id, String what, String text) {
    return new Sample(id, what, text, false);
  }
}
