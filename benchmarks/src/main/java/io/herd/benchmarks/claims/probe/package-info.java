/** What claims take beside experiments with a whole herd: one cost each, measured by itself. */
@NullMarked
package io.herd.benchmarks.claims.probe;

import org.jspecify.annotations.NullMarked;
