/** Open-loop load and taps, written against the protocol alone. */
@NullMarked
package io.herd.loadgen;

import org.jspecify.annotations.NullMarked;
