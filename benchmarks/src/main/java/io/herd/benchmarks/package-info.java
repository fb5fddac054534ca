/** JMH benchmarks, and experiments that compare transports. */
@NullMarked
package io.herd.benchmarks;

import org.jspecify.annotations.NullMarked;
