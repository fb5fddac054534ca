/** Runs jcstress and judges what it saw. */
@NullMarked
package io.herd.stress;

import org.jspecify.annotations.NullMarked;
