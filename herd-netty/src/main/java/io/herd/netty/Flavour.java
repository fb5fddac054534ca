package io.herd.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How loops ask the kernel: all in which the event loop transports differ.
 *
 * @param needs what must be there, in words
 * @param missing why it is not there, or null
 * @param handlers from the most bytes taken at once, what runs a loop
 * @param doors makes listening sockets
 * @param sockets makes sockets that dial
 */
record Flavour(
    String name,
    int preference,
    String needs,
    Supplier<@Nullable Throwable> missing,
    IntFunction<IoHandlerFactory> handlers,
    Supplier<ServerSocketChannel> doors,
    Supplier<SocketChannel> sockets) {}
