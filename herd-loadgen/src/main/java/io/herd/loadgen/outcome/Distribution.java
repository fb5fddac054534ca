package io.herd.loadgen.outcome;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * Times in nanoseconds, by quantiles.
 *
 * @param histogram all of them, in HdrHistogram's compressed form and Base64
 */
public record Distribution(
    long count,
    long minNanos,
    double meanNanos,
    long p50Nanos,
    long p90Nanos,
    long p99Nanos,
    long p999Nanos,
    long maxNanos,
    String histogram) {

  /** Sums a histogram up; all zero for an empty one. */
  public static Distribution of(Histogram times) {
    boolean none = times.getTotalCount() == 0;
    return new Distribution(times.getTotalCount(), none ? 0 : times.getMinValue(),
        none ? 0 : times.getMean(), times.getValueAtPercentile(50),
        times.getValueAtPercentile(90), times.getValueAtPercentile(99),
        times.getValueAtPercentile(99.9), times.getMaxValue(), encode(times));
  }

  /** All the times again. */
  public Histogram toHistogram() {
    try {
      return Histogram.decodeFromCompressedByteBuffer(
          ByteBuffer.wrap(Base64.getDecoder().decode(histogram)), 0);
    } catch (DataFormatException e) {
      throw new IllegalStateException("not a histogram: " + e.getMessage(), e);
    }
  }

  private static String encode(Histogram times) {
    ByteBuffer buffer = ByteBuffer.allocate(times.getNeededByteBufferCapacity());
    int length = times.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }
}
