package io.herd.report.document;

/** A piece of a section. */
public sealed interface Block permits Paragraph, Bullets, Notice, Table, Folded, Chart, Listing {}
