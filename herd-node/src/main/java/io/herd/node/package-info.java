/** One server process: a transport, a Places client and an admin port. */
@NullMarked
package io.herd.node;

import org.jspecify.annotations.NullMarked;
