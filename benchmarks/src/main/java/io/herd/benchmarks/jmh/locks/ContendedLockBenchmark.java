package io.herd.benchmarks.jmh.locks;

import io.herd.benchmarks.jmh.Compares;
import org.openjdk.jmh.annotations.Threads;

/** The same when two threads want it all the time: the worst case, with no work in between. */
@Compares(
    value = "the same by each of two threads that do nothing else; two cores are needed",
    base = "emptyCall")
@Threads(2)
public class ContendedLockBenchmark extends LockBenchmark {}
