package io.herd.cli.claims;

import io.herd.benchmarks.claims.Claim;
import io.herd.benchmarks.claims.ClaimBook;
import io.herd.cli.Screen;
import io.herd.report.document.Block;
import io.herd.report.document.Cell;
import io.herd.report.document.Column;
import io.herd.report.document.Document;
import io.herd.report.document.Row;
import io.herd.report.document.Section;
import io.herd.report.document.Table;
import io.herd.report.document.Terminal;
import io.herd.report.result.ResultJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the claims. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    subcommands = {ClaimsRunCommand.class, ClaimsJudgeCommand.class},
    description = {
      "Lists what has been claimed about servers like these, and whether it can be put to the test"
          + " here; 'herd claims run' does."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd claims",
      "  herd claims run stall gc-pause",
      "  herd claims run --all --budget 20m",
      "  herd claims judge results/20261121-101500-a1b2"
    })
public final class ClaimsCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Claim> claims = ClaimBook.all();
    out.println(json ? ResultJson.line(claims) : Terminal.render(document(claims), Screen.style()));
    out.flush();
    return 0;
  }

  private static Document document(List<Claim> claims) {
    List<Column> columns = List.of(Column.text("id"), Column.text("source"), Column.text("state"),
        Column.text("claim"));
    List<Row> rows = claims.stream()
        .map(claim -> Row.of(List.of(Cell.of(claim.id()), Cell.of(claim.source()),
            Cell.of(claim.state()), Cell.of(claim.sentence()))))
        .toList();
    List<Block> blocks = List.of(new Table("", columns, rows));
    return new Document("Claims", "", List.of(new Section("claims", claims.size() + " claims",
        blocks)));
  }
}
