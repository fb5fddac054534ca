/** The herd command and its subcommands. */
@NullMarked
package io.herd.cli;

import org.jspecify.annotations.NullMarked;
