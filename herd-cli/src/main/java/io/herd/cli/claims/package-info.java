/** {@code herd claims}: what others wrote about servers, put to the test. */
@NullMarked
package io.herd.cli.claims;

import org.jspecify.annotations.NullMarked;
