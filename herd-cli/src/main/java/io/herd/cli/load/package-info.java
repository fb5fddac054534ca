/** {@code herd load}. */
@NullMarked
package io.herd.cli.load;

import org.jspecify.annotations.NullMarked;
