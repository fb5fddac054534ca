/** {@code herd compare}. */
@NullMarked
package io.herd.cli.compare;

import org.jspecify.annotations.NullMarked;
