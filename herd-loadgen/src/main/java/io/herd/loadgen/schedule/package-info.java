/** When each request is due, as pure functions of its index. */
@NullMarked
package io.herd.loadgen.schedule;

import org.jspecify.annotations.NullMarked;
