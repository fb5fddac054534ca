/** Transports that serve many connections from one event loop. */
@NullMarked
package io.herd.netty;

import org.jspecify.annotations.NullMarked;
