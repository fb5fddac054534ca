/** The highest rate that still meets an objective, found by runs at fixed rates. */
@NullMarked
package io.herd.loadgen.peak;

import org.jspecify.annotations.NullMarked;
