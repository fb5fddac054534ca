package io.herd.report.document;

/**
 * Text to be shown as it stands, such as a command line.
 *
 * @param caption what it is
 * @param text its lines
 */
public record Listing(String caption, String text) implements Block {}
