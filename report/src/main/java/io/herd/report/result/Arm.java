package io.herd.report.result;

import java.util.Map;
import java.util.OptionalLong;

/**
 * One side of a comparison.
 *
 * @param name unique in a campaign; the second copy of an A/A pair has a name of its own
 * @param transport the transport that served, e.g. {@code netty-epoll}, or a foreign system such as
 *     {@code peers/asyncio}
 * @param codeLines code lines of that transport, without blanks and comments
 * @param setUp what the fairness contract asks to be printed: threads, loops, pinning, buffers
 * @param settings its place in the experiment's matrix, such as {@code connections = 64}: what
 *     differs between arms, and nothing else
 * @param against the arm that it is compared with, by name; empty for the campaign's base line
 */
public record Arm(
    String name,
    String transport,
    OptionalLong codeLines,
    Map<String, String> setUp,
    Map<String, String> settings,
    String against) {
  /** The setting of an arm that is loaded by its own peak: {@code peak}, {@code 50%} ... */
  public static final String LOAD = "load";

  /** The part of its set-up that tells what a foreign system is; absent from Herd's own. */
  public static final String SYSTEM = "system";

  public Arm {
    Require.text("arm.name", name);
    Require.text("arm.transport", transport);
    setUp = Require.ordered(setUp);
    settings = Require.ordered(settings);
  }

  /** An arm that differs from the others by its transport only. */
  public Arm(
      String name, String transport, OptionalLong codeLines, Map<String, String> setUp) {
    this(name, transport, codeLines, setUp, Map.of(), "");
  }

  /** An arm of which only the names are known, such as one that could not run. */
  public static Arm named(String name, String transport) {
    return new Arm(name, transport, OptionalLong.empty(), Map.of());
  }

  /** The same arm once its transport has told how it is set up. */
  public Arm withSetUp(Map<String, String> told) {
    return new Arm(name, transport, codeLines, told, settings, against);
  }
}
