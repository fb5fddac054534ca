/** Puts a herd of real processes under faults and load, and finds out what was lost by it. */
@NullMarked
package io.herd.loadgen.chaos;

import org.jspecify.annotations.NullMarked;
