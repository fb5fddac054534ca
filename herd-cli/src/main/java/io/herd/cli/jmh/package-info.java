/** {@code herd jmh}: which suites, how long, and what they found. */
@NullMarked
package io.herd.cli.jmh;

import org.jspecify.annotations.NullMarked;
