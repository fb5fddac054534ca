package io.herd.report.result;

import java.util.Locale;

/**
 * The names of the histograms of a run, in nanoseconds throughout. They are the tags in the
 * {@code .hlog} file and the keys in {@code result.json}; more may be added without a new format.
 */
public final class Series {
  /** sent - intended: how late the generator was. */
  public static final String LAG = "lag";

  /**
   * From one server to the farthest: for each update the time from its arrival at a tap on the
   * first to its arrival at a tap on the other, both on the generator's clock.
   */
  public static final String PROPAGATION = "propagation";

  /** How much too late a 1 ms sleeper thread woke in the herd's process. */
  public static final String HICCUP_HERD = "hiccup.herd";

  /** The same in the generator. */
  public static final String HICCUP_GENERATOR = "hiccup.generator";

  /** The same in the stub. */
  public static final String HICCUP_STUB = "hiccup.stub";

  /** The same in a process that does nothing else: the machine's own share. */
  public static final String HICCUP_CONTROL = "hiccup.control";

  private Series() {}

  /** done - intended of one command, e.g. {@code response.iamat}. */
  public static String response(String command) {
    return "response." + command.toLowerCase(Locale.ROOT);
  }

  /** done - sent of one command. */
  public static String service(String command) {
    return "service." + command.toLowerCase(Locale.ROOT);
  }
}
