package io.herd.report.document;

/**
 * A verdict that opens a page.
 *
 * @param word VALID, INVALID or UNKNOWN
 * @param tone how it is meant
 * @param text the reason
 */
public record Notice(String word, Tone tone, String text) implements Block {}
