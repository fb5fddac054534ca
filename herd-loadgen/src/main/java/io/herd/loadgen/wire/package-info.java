/** The line protocol as a client sees it: requests out, replies in, by bytes. */
@NullMarked
package io.herd.loadgen.wire;

import org.jspecify.annotations.NullMarked;
