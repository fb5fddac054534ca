/** The commands that run herds in virtual time. */
@NullMarked
package io.herd.cli.sim;

import org.jspecify.annotations.NullMarked;
