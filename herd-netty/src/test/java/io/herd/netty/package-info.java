/** Tests of the event loop transports. */
@NullMarked
package io.herd.netty;

import org.jspecify.annotations.NullMarked;
