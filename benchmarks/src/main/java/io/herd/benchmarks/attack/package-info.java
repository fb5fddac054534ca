/** Attacks on a live herd: what its healthy clients, its memory and its map suffer meanwhile. */
@NullMarked
package io.herd.benchmarks.attack;

import org.jspecify.annotations.NullMarked;
