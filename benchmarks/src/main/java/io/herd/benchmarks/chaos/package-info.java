/** Starts herds whose links can be made bad. */
@NullMarked
package io.herd.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
