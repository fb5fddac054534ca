/** What is checked: one row for each thing that herds are known to get wrong. */
@NullMarked
package io.herd.loadgen.check.cases;

import org.jspecify.annotations.NullMarked;
