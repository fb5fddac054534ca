/** Keys and certificates: who is let in by the peer door. */
@NullMarked
package io.herd.node.door;

import org.jspecify.annotations.NullMarked;
