/** Connections, pacing and checking of replies on Netty event loops. */
@NullMarked
package io.herd.loadgen.engine;

import org.jspecify.annotations.NullMarked;
