/** {@code herd speed}. */
@NullMarked
package io.herd.cli.speed;

import org.jspecify.annotations.NullMarked;
