/** Which servers a herd has and which of them are neighbours: presets, generators, graph facts. */
@NullMarked
package io.herd.core.topology;

import org.jspecify.annotations.NullMarked;
