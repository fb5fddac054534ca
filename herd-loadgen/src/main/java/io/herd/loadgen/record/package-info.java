/** Counting and timing of what was sent and what came back, second by second. */
@NullMarked
package io.herd.loadgen.record;

import org.jspecify.annotations.NullMarked;
