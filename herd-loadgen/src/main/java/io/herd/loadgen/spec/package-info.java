/** What a run is asked to do: a JSON document read into records that check themselves. */
@NullMarked
package io.herd.loadgen.spec;

import org.jspecify.annotations.NullMarked;
