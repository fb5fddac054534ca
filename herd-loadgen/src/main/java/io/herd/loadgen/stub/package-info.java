/** A stand-in for Google Places that runs in its own JVM. */
@NullMarked
package io.herd.loadgen.stub;

import org.jspecify.annotations.NullMarked;
