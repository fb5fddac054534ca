/** Starts the servers of a foreign herd by a command template, and stops them. */
@NullMarked
package io.herd.loadgen.check.start;

import org.jspecify.annotations.NullMarked;
