/** Attacks on a live herd: what happens to its healthy clients, its memory and its map meanwhile. */
@NullMarked
package io.herd.benchmarks.attack;

import org.jspecify.annotations.NullMarked;
