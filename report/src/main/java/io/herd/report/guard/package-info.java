/** Guards: pure functions that say whether a run may be believed, each with its figures. */
@NullMarked
package io.herd.report.guard;

import org.jspecify.annotations.NullMarked;
