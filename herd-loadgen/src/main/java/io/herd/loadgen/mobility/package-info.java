/** Seeded people on the move through real cities. */
@NullMarked
package io.herd.loadgen.mobility;

import org.jspecify.annotations.NullMarked;
