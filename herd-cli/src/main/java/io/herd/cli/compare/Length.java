package io.herd.cli.compare;

import java.time.Duration;

/** How long a comparison takes: how many blocks, and what each trial takes. */
enum Length {
  QUICK(1, 1.5, 2, 50),
  STANDARD(3, 3.5, 4, 225),
  FULL(25, 5, 10, 3_600);

  final int blocks;
  final double warmUpSeconds;
  final double windowSeconds;
  final Duration budget;

  Length(int blocks, double warmUpSeconds, double windowSeconds, long budgetSeconds) {
    this.blocks = blocks;
    this.warmUpSeconds = warmUpSeconds;
    this.windowSeconds = windowSeconds;
    budget = Duration.ofSeconds(budgetSeconds);
  }
}
