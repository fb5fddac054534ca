/**
 * Runs the JMH suites, and compares what they measure. Each suite is a class in a package below,
 * and that package is its group.
 */
@NullMarked
package io.herd.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
