package io.herd.report.document;

/**
 * A table that is shown only to those who ask for it, where the form allows that.
 *
 * @param summary what is to be unfolded
 * @param table the table
 */
public record Folded(String summary, Table table) implements Block {}
