/** The result format, the guards that judge it, and the tables and pages that show it. */
@NullMarked
package io.herd.report;

import org.jspecify.annotations.NullMarked;
