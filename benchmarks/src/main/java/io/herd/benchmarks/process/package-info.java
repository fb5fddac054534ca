/** The processes of a trial: started, watched and ended. */
@NullMarked
package io.herd.benchmarks.process;

import org.jspecify.annotations.NullMarked;
