package io.herd.cli.attack;

import io.herd.benchmarks.attack.Assault;
import io.herd.benchmarks.attack.AttackPlan;
import io.herd.benchmarks.attack.AttackRow;
import io.herd.benchmarks.attack.AttackRow.Verdict;
import io.herd.benchmarks.system.HerdSystem;
import io.herd.loadgen.attack.Attack;
import io.herd.loadgen.attack.Attacks;
import io.herd.loadgen.attack.Scale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Attacks a herd on this machine, and tells what became of its healthy clients. */
@Command(name = "attack", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Attacks a herd on this machine in every way of the list of threats, and"
        + " measures what its healthy clients, its memory and its map suffer.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  herd attack --quick",
      "  herd attack slowloris connects --transport threads-virtual",
      "  herd attack --transports all --markdown",
      "  herd attack --system peers/asyncio",
      "  herd up --json > herd.json & herd attack --herd herd.json forged-at http",
      "  herd attack --list",
      "%nExit codes: 0 the herd held, 1 it did not, 2 it could not be run, or a p99 be told."
    })
public final class AttackCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ATTACK", arity = "0..*", description = "Which; all by default.")
  private List<String> names = new ArrayList<>();

  @Mixin
  private VictimFlags victim;

  @Option(names = "--list", description = "Show the attacks, and do none.")
  private boolean list;

  @Option(names = "--quick",
      description = "Small and short, in less than a minute; no times are judged.")
  private boolean quick;

  @Mixin
  private AttackOut out;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (list) {
      print(list());
      return 0;
    }
    AttackPlan plan = quick ? AttackPlan.quick(names) : AttackPlan.full(names);
    victim.check();
    List<AttackRow> rows = new ArrayList<>();
    Path folder = Files.createTempDirectory("herd-attack");
    try {
      attack(new Assault(plan, folder, row -> {
        rows.add(row);
        print(out.row(row));
      }));
    } finally {
      print(out.end(rows, quick)); // also of a herd that did not live to the end
    }
    return exit(rows);
  }

  private void attack(Assault assault) throws IOException, InterruptedException {
    if (victim.runs()) {
      print(out.head());
      assault.on(victim.victim());
      return;
    }
    for (HerdSystem system : victim.systems()) {
      print(out.head(system.name(), victim.topology()));
      assault.on(system, victim.topology());
    }
  }

  private String list() {
    StringBuilder text = new StringBuilder();
    for (Attack attack : Attacks.named(names, quick ? Scale.QUICK : Scale.FULL)) {
      text.append("%-14s  %s%n".formatted(attack.name(), attack.what()));
    }
    return text.toString();
  }

  private static int exit(List<AttackRow> rows) {
    if (rows.stream().anyMatch(row -> row.verdict() == Verdict.FAILED)) {
      return 1;
    }
    return rows.stream().allMatch(row -> row.verdict() == Verdict.HELD) && !rows.isEmpty() ? 0 : 2;
  }

  private void print(String text) {
    PrintWriter print = spec.commandLine().getOut();
    print.print(text);
    print.flush();
  }
}
