package io.herd.report.result;

import java.util.List;

/**
 * The Java virtual machine that ran the herd.
 *
 * @param version the full version, e.g. {@code 25.0.3+9-LTS}
 * @param vm name and vendor
 * @param flags given to the herd's JVM
 */
public record Jdk(String version, String vm, List<String> flags) {
  public Jdk {
    Require.text("jdk.version", version);
    Require.text("jdk.vm", vm);
    flags = List.copyOf(flags);
  }

  /** This JVM's version and name with the flags that the herd's JVM was given. */
  public static Jdk capture(List<String> herdFlags) {
    return new Jdk(
        Runtime.version().toString(),
        property("java.vm.name") + ", " + property("java.vendor"),
        herdFlags);
  }

  private static String property(String name) {
    return System.getProperty(name, Facts.UNAVAILABLE);
  }
}
