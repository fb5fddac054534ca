package io.herd.loadgen.check;

import io.herd.loadgen.spec.Target;

/**
 * A server's client port, and its name if one was given.
 *
 * @param name empty if the server is to tell
 */
public record NamedTarget(String name, Target target) {
  /** Reads {@code NAME=HOST:PORT} or {@code HOST:PORT}. */
  public static NamedTarget parse(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new NamedTarget("", Target.parse(text))
        : new NamedTarget(text.substring(0, equals), Target.parse(text.substring(equals + 1)));
  }
}
