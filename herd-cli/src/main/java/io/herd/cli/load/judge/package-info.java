/** What may be objected to the load of a live herd, beyond what every run is asked. */
@NullMarked
package io.herd.cli.load.judge;

import org.jspecify.annotations.NullMarked;
