package io.herd.report.document;

/**
 * Running text.
 *
 * @param text without markup
 */
public record Paragraph(String text) implements Block {}
