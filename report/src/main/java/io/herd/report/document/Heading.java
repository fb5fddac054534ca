package io.herd.report.document;

/**
 * Opens a part of a section.
 *
 * @param id unique in the document, for links
 * @param text what it is about
 */
public record Heading(String id, String text) implements Block {}
