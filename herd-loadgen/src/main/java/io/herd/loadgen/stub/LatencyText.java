package io.herd.loadgen.stub;

/** Reads a latency. */
final class LatencyText {
  private static final String LOG_NORMAL = "lognormal:";
  private static final double MAX_SIGMA = 5;
  private static final long MAX_MILLIS = 600_000;

  private LatencyText() {}

  static Latency parse(String text) {
    try {
      if (text.equals("0")) {
        return new Latency.None();
      }
      return text.startsWith(LOG_NORMAL)
          ? logNormal(text.substring(LOG_NORMAL.length()))
          : new Latency.Fixed(millis(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("latency '" + text
          + "' is not one; write 0, a time such as 20ms or 2s, or lognormal:20ms,0.5", e);
    }
  }

  private static Latency logNormal(String text) {
    int comma = text.indexOf(',');
    double sigma = Double.parseDouble(text.substring(comma + 1));
    if (comma < 0 || !(sigma >= 0 && sigma <= MAX_SIGMA)) {
      throw new IllegalArgumentException("sigma");
    }
    return new Latency.LogNormal(millis(text.substring(0, comma)), sigma);
  }

  private static long millis(String text) {
    long unit = text.endsWith("ms") ? 1 : 1_000;
    int end = text.length() - (unit == 1 ? 2 : 1);
    if (!text.endsWith("s") || end == 0) {
      throw new IllegalArgumentException("unit");
    }
    int number = Integer.parseUnsignedInt(text.substring(0, end));
    if (number < 0 || number * unit > MAX_MILLIS) {
      throw new IllegalArgumentException("range");
    }
    return number * unit;
  }
}
