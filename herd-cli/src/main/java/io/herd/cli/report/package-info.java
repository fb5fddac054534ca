/** {@code herd report}: reports on stored results, what changed between two, and judging again. */
@NullMarked
package io.herd.cli.report;

import org.jspecify.annotations.NullMarked;
