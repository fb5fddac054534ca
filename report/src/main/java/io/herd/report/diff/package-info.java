/** What changed between two results, beyond noise. */
@NullMarked
package io.herd.report.diff;

import org.jspecify.annotations.NullMarked;
