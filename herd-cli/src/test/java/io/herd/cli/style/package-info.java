/** What holds for the sources of every module: who may know whom, and how long a file may get. */
@NullMarked
package io.herd.cli.style;

import org.jspecify.annotations.NullMarked;
