package io.herd.report.result;

import java.util.Map;
import java.util.OptionalLong;

/**
 * One side of a comparison.
 *
 * @param name unique in a campaign; the second copy of an A/A pair has a name of its own
 * @param transport the transport that served, e.g. {@code netty-epoll}
 * @param codeLines code lines of that transport, without blanks and comments
 * @param setUp what the fairness contract asks to be printed: threads, loops, pinning, buffers
 */
public record Arm(
    String name, String transport, OptionalLong codeLines, Map<String, String> setUp) {
  public Arm {
    Require.text("arm.name", name);
    Require.text("arm.transport", transport);
    setUp = Require.ordered(setUp);
  }

  /** An arm of which only the names are known, such as one that could not run. */
  public static Arm named(String name, String transport) {
    return new Arm(name, transport, OptionalLong.empty(), Map.of());
  }
}
