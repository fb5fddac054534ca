/** A check's outcome for people and for other tools. */
@NullMarked
package io.herd.loadgen.check.format;

import org.jspecify.annotations.NullMarked;
