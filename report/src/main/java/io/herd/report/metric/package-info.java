/** What is computed from a run: name, unit, which direction is better, and how it is printed. */
@NullMarked
package io.herd.report.metric;

import org.jspecify.annotations.NullMarked;
