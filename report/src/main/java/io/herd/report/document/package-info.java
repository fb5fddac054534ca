/** A report as blocks of content, and its renderers: terminal, Markdown and HTML. */
@NullMarked
package io.herd.report.document;

import org.jspecify.annotations.NullMarked;
