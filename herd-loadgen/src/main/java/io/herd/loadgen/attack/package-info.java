/** What hostile or broken clients do to a server: each attack does its worst and counts it. */
@NullMarked
package io.herd.loadgen.attack;

import org.jspecify.annotations.NullMarked;
