/** Tests of the thread per connection transports. */
@NullMarked
package io.herd.threads;

import org.jspecify.annotations.NullMarked;
