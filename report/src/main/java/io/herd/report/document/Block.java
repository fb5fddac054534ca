package io.herd.report.document;

/** A piece of a section. */
public sealed interface Block
    permits Heading, Paragraph, Bullets, Notice, Table, Folded, Chart, Listing {}
