/** {@code herd attack}: what happens to a herd under attack. */
@NullMarked
package io.herd.cli.attack;

import org.jspecify.annotations.NullMarked;
