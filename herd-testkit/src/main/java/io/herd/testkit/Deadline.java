package io.herd.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** How long a case waits for something before it fails. */
record Deadline(Duration patience) {
  private static final Duration PAUSE = Duration.ofMillis(1);

  void await(String what, Callable<Boolean> condition) {
    waiting(what).until(condition);
  }

  /** Waits until a check passes; fails as it does. */
  void awaitPass(String what, ThrowingRunnable check) {
    waiting(what).untilAsserted(check);
  }

  private ConditionFactory waiting(String what) {
    return Awaitility.await(what)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .atMost(patience);
  }
}
