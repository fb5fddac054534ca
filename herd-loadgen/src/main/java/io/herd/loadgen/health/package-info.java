/** How the generator itself fared, so that a run it spoiled can be told. */
@NullMarked
package io.herd.loadgen.health;

import org.jspecify.annotations.NullMarked;
