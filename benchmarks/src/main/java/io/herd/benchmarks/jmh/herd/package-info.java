/** What a herd costs over real sockets, within one JVM. */
@NullMarked
package io.herd.benchmarks.jmh.herd;

import org.jspecify.annotations.NullMarked;
