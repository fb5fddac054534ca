/** Claims that others made, and what experiments say of them. */
@NullMarked
package io.herd.report.claim;

import org.jspecify.annotations.NullMarked;
