/** The {@code herd chaos} command: flags, progress, table. */
@NullMarked
package io.herd.cli.chaos;

import org.jspecify.annotations.NullMarked;
