/** Systems that a server can run on: Herd's transports, and herds in any other language. */
@NullMarked
package io.herd.benchmarks.system;

import org.jspecify.annotations.NullMarked;
