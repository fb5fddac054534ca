/** A TCP proxy between two servers, whose link can be made bad in many ways while it runs. */
@NullMarked
package io.herd.loadgen.proxy;

import org.jspecify.annotations.NullMarked;
