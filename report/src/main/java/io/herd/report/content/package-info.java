/** What a report says: a judged campaign turned into sections of verdicts, tables and charts. */
@NullMarked
package io.herd.report.content;

import org.jspecify.annotations.NullMarked;
