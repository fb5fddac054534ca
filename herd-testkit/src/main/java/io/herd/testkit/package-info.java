/** The contract that every transport must pass. */
@NullMarked
package io.herd.testkit;

import org.jspecify.annotations.NullMarked;
