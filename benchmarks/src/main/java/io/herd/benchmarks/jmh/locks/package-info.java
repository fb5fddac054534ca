/** What it costs to keep others out, alone and contended. */
@NullMarked
package io.herd.benchmarks.jmh.locks;

import org.jspecify.annotations.NullMarked;
