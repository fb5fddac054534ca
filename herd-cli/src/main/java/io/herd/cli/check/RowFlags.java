package io.herd.cli.check;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.cases.AllCases;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which rows are run. */
final class RowFlags {
  @Option(names = "--section", split = ",", paramLabel = "SECTION",
      description = "Only these sections, such as replies or herd.")
  private Set<String> sections = new LinkedHashSet<>();

  @Option(names = "--only", split = ",", paramLabel = "ROW",
      description = "Only these rows, such as time-not-doubles or stale-*.")
  private Set<String> only = new LinkedHashSet<>();

  List<Case> cases() {
    return AllCases.only(
        sections.stream().map(Section::parse).collect(Collectors.toSet()), only);
  }

  /** The rows as a table. */
  String list() {
    return cases().stream()
        .map(each -> String.format("%-11s %-26s %s%n", each.section(), each.id(), each.title()))
        .collect(Collectors.joining());
  }
}
