package io.herd.report.document;

/**
 * A chart, which is never without the table of its figures.
 *
 * @param id unique in the document
 * @param title what it shows
 * @param summary one sentence for those who do not see it
 * @param plot what is drawn
 * @param table the same figures
 */
public record Chart(String id, String title, String summary, Plot plot, Table table)
    implements Block {}
