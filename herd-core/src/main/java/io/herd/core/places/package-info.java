/** The bodies of Google Places replies: checked, cut to a bound, and made up when Google fails. */
@NullMarked
package io.herd.core.places;

import org.jspecify.annotations.NullMarked;
