package io.herd.loadgen.check.format;

import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.Exchange;
import io.herd.loadgen.check.Row;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Verdict;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit's XML as build servers read it: a suite for each section, a test for each row. */
public final class JunitReport {
  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The whole file. */
  public static String of(CheckReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitReport(xml).write(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void write(CheckReport report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "herd check by " + report.rules());
    counts(report.rows());
    for (Section section : Section.values()) {
      suite(section,
          report.rows().stream().filter(row -> row.section() == section).toList());
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void suite(Section section, List<Row> rows) throws XMLStreamException {
    if (rows.isEmpty()) {
      return;
    }
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", section.toString());
    counts(rows);
    for (Row row : rows) {
      test(row);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void counts(List<Row> rows) throws XMLStreamException {
    xml.writeAttribute("tests", String.valueOf(rows.size()));
    xml.writeAttribute("failures", count(rows, Verdict.FAILED));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", count(rows, Verdict.SKIPPED));
    xml.writeAttribute("time", seconds(rows.stream().mapToLong(Row::millis).sum()));
  }

  private static String count(List<Row> rows, Verdict verdict) {
    return String.valueOf(rows.stream().filter(row -> row.verdict() == verdict).count());
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1_000.0);
  }

  private void test(Row row) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "herd.check." + row.section());
    xml.writeAttribute("name", row.id() + ": " + row.title());
    xml.writeAttribute("time", seconds(row.millis()));
    switch (row.verdict()) {
      case FAILED -> failure(row);
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", row.note());
      }
      case PASSED -> {
        // Nothing within it means just that.
      }
    }
    xml.writeEndElement();
  }

  private void failure(Row row) throws XMLStreamException {
    xml.writeStartElement("failure");
    xml.writeAttribute("message", "expected " + row.expected());
    xml.writeCharacters(transcript(row));
    xml.writeEndElement();
  }

  private static String transcript(Row row) {
    StringBuilder text = new StringBuilder();
    for (Exchange exchange : row.exchanges()) {
      text.append('\n').append(exchange.server());
      text.append(exchange.sent().isEmpty() ? "" : " was sent: " + exchange.sent());
      text.append(exchange.got().isEmpty() ? "" : " answered: " + exchange.got());
    }
    return text.append(row.note().isEmpty() ? "" : "\nnote: " + row.note()).append('\n')
        .toString();
  }
}
