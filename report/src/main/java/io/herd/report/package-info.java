/** Stores results, judges them and renders them as terminal table, Markdown, CSV and HTML. */
@NullMarked
package io.herd.report;

import org.jspecify.annotations.NullMarked;
