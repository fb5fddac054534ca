package io.herd.loadgen.check;

import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.Manners;

/**
 * One server of the herd.
 *
 * @param name as given, or as it calls itself if none was given
 */
public record Server(String name, Target target, Manners manners) {
  /** What ends a command so that this server sees it. */
  public String lineEnd() {
    return manners.style().lineEnd();
  }
}
