/** A herd of containers, on whatever Docker engine answers. */
@NullMarked
package io.herd.container;

import org.jspecify.annotations.NullMarked;
