/** Claims about servers, the experiments that they are put to, and the rules that judge them. */
@NullMarked
package io.herd.benchmarks.claims;

import org.jspecify.annotations.NullMarked;
