package io.herd.cli.sim;

import java.util.Locale;

/** Figures as they are printed. */
final class Figure {
  private static final double MEBIBYTE = 1 << 20;
  private static final double KIBIBYTE = 1 << 10;

  private Figure() {}

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String tenths(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  static String millis(long millis) {
    return millis < 10_000 ? whole(millis) + " ms" : tenths(millis / 1e3) + " s";
  }

  static String bytes(long bytes) {
    return bytes((double) bytes);
  }

  static String bytes(double bytes) {
    return bytes < KIBIBYTE ? whole(bytes) + " B"
        : bytes < MEBIBYTE ? tenths(bytes / KIBIBYTE) + " KiB"
            : tenths(bytes / MEBIBYTE) + " MiB";
  }
}
