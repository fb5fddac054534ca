/** What a run saw: a JSON document, log files and a table. */
@NullMarked
package io.herd.loadgen.outcome;

import org.jspecify.annotations.NullMarked;
