/** The result format: what was asked, where it ran, what came out, and the verdicts on it. */
@NullMarked
package io.herd.report.result;

import org.jspecify.annotations.NullMarked;
