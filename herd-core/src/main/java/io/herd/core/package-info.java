/**
 * The herd without its I/O: the line protocol, the replicated map, flooding, and the SPI that
 * transports implement. Nothing here opens a socket, starts a thread or reads a clock.
 */
@NullMarked
package io.herd.core;

import org.jspecify.annotations.NullMarked;
