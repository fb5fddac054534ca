package io.herd.loadgen.start;

/** Tells how the process of each server is started. */
@FunctionalInterface
public interface Launcher {
  /** For one server; asked again whenever it is to come back. */
  Launch of(Seat seat);
}
