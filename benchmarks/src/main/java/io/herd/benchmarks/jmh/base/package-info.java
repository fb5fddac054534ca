/** What the machine itself costs: printed beside everything else. */
@NullMarked
package io.herd.benchmarks.jmh.base;

import org.jspecify.annotations.NullMarked;
