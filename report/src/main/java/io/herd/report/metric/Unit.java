package io.herd.report.metric;

import java.util.Locale;

/** The unit of a metric and how its values are printed, with three significant digits. */
public enum Unit {
  /** Nanoseconds, printed in the unit that fits. */
  NANOS("ns") {
    @Override
    public String format(double value) {
      var size = Math.abs(value);
      if (size < 1e3) {
        return significant(value) + " ns";
      }
      if (size < 1e6) {
        return significant(value / 1e3) + " µs";
      }
      return size < 1e9 ? significant(value / 1e6) + " ms" : significant(value / 1e9) + " s";
    }
  },
  /** Microseconds of CPU time. */
  CPU_MICROS("µs") {
    @Override
    public String format(double value) {
      return significant(value) + " µs";
    }
  },
  /** Bytes, printed in the unit that fits. */
  BYTES("B") {
    @Override
    public String format(double value) {
      if (value < 10_000) {
        return String.format(Locale.ROOT, "%,.0f B", value);
      }
      return value < 1 << 20
          ? significant(value / 1024) + " KiB"
          : significant(value / (1 << 20)) + " MiB";
    }
  },
  /** Requests per second. */
  PER_SECOND("1/s") {
    @Override
    public String format(double value) {
      return value < 100 ? significant(value) : String.format(Locale.ROOT, "%,.0f", value);
    }
  },
  /** A mean count, such as messages per update. */
  MEAN_COUNT("") {
    @Override
    public String format(double value) {
      return significant(value);
    }
  },
  /** A whole number, such as code lines. */
  WHOLE("") {
    @Override
    public String format(double value) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
  },
  /** A part of a whole, printed in per cent. */
  SHARE("share") {
    @Override
    public String format(double value) {
      return significant(value * 100) + " %";
    }
  },
  /** A multiple of something. */
  TIMES("x") {
    @Override
    public String format(double value) {
      return "×" + significant(value);
    }
  };

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** The symbol of a raw value; empty for a plain number. */
  public String symbol() {
    return symbol;
  }

  /** A raw value as a reader wants it, with its unit. */
  public abstract String format(double value);

  /** Three significant digits without an exponent: 0.0123, 1.23, 12.3, 123, 1,234. */
  static String significant(double value) {
    if (value == 0) {
      return "0";
    }
    var digits = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    return String.format(Locale.ROOT, "%,." + Math.clamp(2 - digits, 0, 9) + "f", value);
  }
}
