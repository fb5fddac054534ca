/** Experiments: arms and blocks become trials with fresh JVMs, and trials become a result. */
@NullMarked
package io.herd.benchmarks.experiment;

import org.jspecify.annotations.NullMarked;
