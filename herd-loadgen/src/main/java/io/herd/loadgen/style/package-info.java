/** How clients and servers of the wild end their lines and replies, and how to find it out. */
@NullMarked
package io.herd.loadgen.style;

import org.jspecify.annotations.NullMarked;
