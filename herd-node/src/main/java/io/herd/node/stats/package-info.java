/**
 * What a server and its process have used and done so far: figures to be read before and after a
 * window.
 */
@NullMarked
package io.herd.node.stats;

import org.jspecify.annotations.NullMarked;
