/** Herds in JVMs of their own, as the one who started them sees them. */
@NullMarked
package io.herd.node.process;

import org.jspecify.annotations.NullMarked;
