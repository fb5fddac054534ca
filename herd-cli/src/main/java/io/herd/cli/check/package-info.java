/** {@code herd check}. */
@NullMarked
package io.herd.cli.check;

import org.jspecify.annotations.NullMarked;
