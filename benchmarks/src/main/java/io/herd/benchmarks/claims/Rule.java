package io.herd.benchmarks.claims;

/** Reads one claim's verdict from the evidence. Pure. */
@FunctionalInterface
interface Rule {
  Judgement judge(Evidence evidence);
}
