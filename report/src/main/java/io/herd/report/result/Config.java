package io.herd.report.result;

import java.util.Map;

/**
 * What was asked, fully expanded: no default is left to the reader.
 *
 * @param herd the servers and how they are linked
 * @param load the requests
 * @param flags every other setting by its name
 */
public record Config(Herd herd, Workload load, Map<String, String> flags) {
  public Config {
    flags = Require.ordered(flags);
  }
}
