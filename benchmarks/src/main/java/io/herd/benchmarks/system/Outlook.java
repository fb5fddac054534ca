package io.herd.benchmarks.system;

import io.herd.node.file.HerdFile;

/** Tells how a herd looks to one of its servers, such as where it finds its neighbours. */
@FunctionalInterface
public interface Outlook {
  /**
   * The herd file that a server is to read.
   *
   * @param file with every port; its own ports must stay as they are
   */
  HerdFile of(String server, HerdFile file);
}
