package io.herd.node.stats;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * What the kernel has booked for this process, over all its threads, also those that have ended.
 * Asked by the C library's {@code getrusage}, since what Java offers counts CPU in steps of 10 ms
 * and forgets ended threads' switches.
 *
 * @param userNanos CPU time outside the kernel, in steps of 1 us
 * @param systemNanos CPU time in the kernel, in steps of 1 us
 * @param voluntarySwitches times a thread gave up its CPU to wait
 * @param involuntarySwitches times a thread was taken off its CPU
 */
record ResourceUsage(
    long userNanos, long systemNanos, long voluntarySwitches, long involuntarySwitches) {

  // struct rusage of 64-bit Linux and macOS: two timevals, then 14 longs
  private static final int SIZE = 144;
  private static final int USER = 0;
  private static final int SYSTEM = 16;
  private static final int VOLUNTARY = 128;
  private static final int INVOLUNTARY = 136;
  private static final int SELF = 0;
  private static final Optional<MethodHandle> GETRUSAGE = find();

  @SuppressWarnings("restricted") // a function of the C library with a fixed layout
  private static Optional<MethodHandle> find() {
    var linker = Linker.nativeLinker();
    var type = FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS);
    return ADDRESS.byteSize() == Long.BYTES
        ? linker.defaultLookup().find("getrusage").map(at -> linker.downcallHandle(at, type))
        : Optional.empty();
  }

  /** Up to now; empty where the C library has no such function. */
  static Optional<ResourceUsage> now() {
    return GETRUSAGE.flatMap(ResourceUsage::call);
  }

  private static Optional<ResourceUsage> call(MethodHandle getrusage) {
    try (var arena = Arena.ofConfined()) {
      var usage = arena.allocate(SIZE, Long.BYTES);
      int failed = (int) getrusage.invokeExact(SELF, usage);
      return failed != 0 ? Optional.empty()
          : Optional.of(new ResourceUsage(
              nanos(usage, USER), nanos(usage, SYSTEM),
              usage.get(JAVA_LONG, VOLUNTARY), usage.get(JAVA_LONG, INVOLUNTARY)));
    } catch (Throwable e) {
      throw new IllegalStateException("getrusage cannot be called", e);
    }
  }

  private static long nanos(MemorySegment usage, int timeval) {
    long seconds = usage.get(JAVA_LONG, timeval);
    int micros = usage.get(JAVA_INT, timeval + Long.BYTES);
    return seconds * 1_000_000_000 + micros * 1_000L;
  }
}
