/** The load of a live herd in the form of a result. */
@NullMarked
package io.herd.cli.load.result;

import org.jspecify.annotations.NullMarked;
