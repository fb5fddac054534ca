/** Asks Google Places, or a stub of it, on behalf of one server. */
@NullMarked
package io.herd.node.places;

import org.jspecify.annotations.NullMarked;
