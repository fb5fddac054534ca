/**
 * A transport of stages with bounded queues between them, after M. Welsh, D. Culler, E. Brewer:
 * SEDA (SOSP 2001).
 */
@NullMarked
package io.herd.staged;

import org.jspecify.annotations.NullMarked;
