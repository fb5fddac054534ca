/** Invented runs for tests: every figure is drawn from a seed, none was measured. */
@NullMarked
package io.herd.report.sample;

import org.jspecify.annotations.NullMarked;
