/** The protocol, the location cache and flooding, without sockets, threads or a clock. */
@NullMarked
package io.herd.core;

import org.jspecify.annotations.NullMarked;
