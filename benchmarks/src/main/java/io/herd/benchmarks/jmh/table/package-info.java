/** Scores as tables: each beside the base line of its suite. */
@NullMarked
package io.herd.benchmarks.jmh.table;

import org.jspecify.annotations.NullMarked;
