/** What the core costs, without any I/O. */
@NullMarked
package io.herd.benchmarks.jmh.core;

import org.jspecify.annotations.NullMarked;
