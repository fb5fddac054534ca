/** Ratios with intervals, the noise of identical arms, and what can be resolved from them. */
@NullMarked
package io.herd.report.stats;

import org.jspecify.annotations.NullMarked;
