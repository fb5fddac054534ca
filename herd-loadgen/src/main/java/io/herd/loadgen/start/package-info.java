/** Starts the servers of a herd, each in a process of its own, and stops them. */
@NullMarked
package io.herd.loadgen.start;

import org.jspecify.annotations.NullMarked;
