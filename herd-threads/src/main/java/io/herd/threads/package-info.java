/** Transports that give each connection a thread of its own. */
@NullMarked
package io.herd.threads;

import org.jspecify.annotations.NullMarked;
