/** JMH suites: the cost of one call, and of one round trip through an in-process herd. */
@NullMarked
package io.herd.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
