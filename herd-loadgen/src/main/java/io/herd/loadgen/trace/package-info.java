/** Recorded journeys, read from CSV and GPX files. */
@NullMarked
package io.herd.loadgen.trace;

import org.jspecify.annotations.NullMarked;
