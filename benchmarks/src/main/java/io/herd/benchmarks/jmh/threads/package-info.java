/** What it costs to give work to another thread. */
@NullMarked
package io.herd.benchmarks.jmh.threads;

import org.jspecify.annotations.NullMarked;
