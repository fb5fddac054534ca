package io.herd.node.stats;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this JVM has used since it began. All servers of one JVM share these figures. To measure a
 * window, subtract two of them. Times are nanoseconds; {@link #UNAVAILABLE} stands for what the
 * machine does not tell.
 *
 * @param pid process id
 * @param epochNanos when this was read, POSIX time
 * @param cpuNanos user and system time of all threads, in steps of 1 us on Linux and macOS
 *     (elsewhere of 10 ms); includes the JIT compiler and the collector
 * @param userNanos the part outside the kernel; the split is the kernel's estimate, the sum is
 *     exact
 * @param systemNanos the part in the kernel
 * @param compilerNanos CPU time of the JIT compiler's threads; part of {@code cpuNanos}
 * @param voluntarySwitches context switches of all threads, also ended ones, to wait for something
 * @param involuntarySwitches context switches forced by the scheduler
 * @param allocatedBytes heap bytes that all Java threads have allocated, also ended ones; what
 *     virtual threads allocate is booked on their carriers and so is in here; memory outside the
 *     heap is not
 * @param collections pauses of the garbage collector
 * @param pauseMillis their sum, each rounded to whole milliseconds
 * @param rssBytes memory resident now, from {@code /proc/self/status}
 * @param peakRssBytes the most there was
 * @param heapUsedBytes heap in use now, with garbage
 * @param directBytes memory of direct byte buffers now, as far as the JDK counts it
 * @param threads platform threads now, with those of the JVM itself
 * @param javaThreads live Java platform threads now
 * @param descriptors open file descriptors now
 */
public record ProcessStats(
    long pid,
    long epochNanos,
    long cpuNanos,
    long userNanos,
    long systemNanos,
    long compilerNanos,
    long voluntarySwitches,
    long involuntarySwitches,
    long allocatedBytes,
    long collections,
    long pauseMillis,
    long rssBytes,
    long peakRssBytes,
    long heapUsedBytes,
    long directBytes,
    long threads,
    long javaThreads,
    long descriptors) {

  /** Stands for a figure that this machine does not tell. */
  public static final long UNAVAILABLE = -1;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Files and sockets that this process may have open at a time. */
  public static long maxDescriptors() {
    return Descriptors.most();
  }

  /** Of this process, now. Allocates a few kilobytes and takes some 100 us. */
  public static ProcessStats now() {
    var usage = ResourceUsage.now();
    var proc = ProcStatus.read();
    var pauses = Pauses.now();
    return new ProcessStats(
        ProcessHandle.current().pid(),
        Clock.epochNanos(),
        usage.map(u -> u.userNanos() + u.systemNanos()).orElseGet(SYSTEM::getProcessCpuTime),
        usage.map(ResourceUsage::userNanos).orElse(UNAVAILABLE),
        usage.map(ResourceUsage::systemNanos).orElse(UNAVAILABLE),
        CompilerThreads.cpuNanos(),
        usage.map(ResourceUsage::voluntarySwitches).orElse(UNAVAILABLE),
        usage.map(ResourceUsage::involuntarySwitches).orElse(UNAVAILABLE),
        THREADS.getTotalThreadAllocatedBytes(),
        pauses.count(),
        pauses.millis(),
        proc.bytes("VmRSS"),
        proc.bytes("VmHWM"),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        DirectMemory.usedBytes(),
        proc.number("Threads"),
        THREADS.getThreadCount(),
        Descriptors.open());
  }
}
