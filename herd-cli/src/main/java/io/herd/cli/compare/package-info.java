/** {@code herd compare} and {@code herd report}. */
@NullMarked
package io.herd.cli.compare;

import org.jspecify.annotations.NullMarked;
