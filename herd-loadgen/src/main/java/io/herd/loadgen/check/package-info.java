/** Checks a live herd against the protocol, from outside and by rules of its own. */
@NullMarked
package io.herd.loadgen.check;

import org.jspecify.annotations.NullMarked;
