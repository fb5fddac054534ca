/** What the suites send, and how. */
@NullMarked
package io.herd.benchmarks.jmh.wire;

import org.jspecify.annotations.NullMarked;
