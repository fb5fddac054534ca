package io.herd.loadgen.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs cases one after the other, and looks after servers that do not survive one. */
final class Runner {
  private static final int MILLION = 1_000_000;

  private final Subject subject;
  private final Consumer<Row> listener;
  private String lost = "";

  Runner(Subject subject, Consumer<Row> listener) {
    this.subject = subject;
    this.listener = listener;
  }

  List<Row> run(List<Case> cases) throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (Case each : cases) {
      Row row = lost.isEmpty() ? run(each) : unasked(each);
      if (row.verdict() == Verdict.FAILED && lost.isEmpty()) {
        row = survivors(row);
      }
      rows.add(row);
      listener.accept(row);
    }
    return rows;
  }

  private Row run(Case each) throws InterruptedException {
    Trial trial = new Trial(subject);
    long start = System.nanoTime();
    try {
      each.steps().run(trial);
      return row(each, trial, Verdict.PASSED, trial.note(), "", start);
    } catch (NotPossible e) {
      return row(each, trial, Verdict.SKIPPED, String.valueOf(e.getMessage()), "", start);
    } catch (Mismatch e) {
      return row(each, trial, Verdict.FAILED, trial.note(), String.valueOf(e.getMessage()), start);
    } catch (IOException e) {
      return row(each, trial, Verdict.FAILED, "the connection failed: " + e.getMessage(),
          "a connection that works", start);
    }
  }

  private static Row row(
      Case each, Trial trial, Verdict verdict, String note, String expected, long start) {
    return new Row(each.id(), each.section(), each.title(), verdict, note,
        trial.transcript().exchanges(), expected, (System.nanoTime() - start) / MILLION);
  }

  private Row unasked(Case each) {
    return new Row(each.id(), each.section(), each.title(), Verdict.FAILED,
        "not tried: " + lost, List.of(), "a herd that still answers", 0);
  }

  /** After a failure: starts again what has ended, or gives the rest of the rows up. */
  private Row survivors(Row row) throws InterruptedException {
    for (Server server : subject.servers()) {
      if (answers(server)) {
        continue;
      }
      String what = server.name() + " does not answer any more since row " + row.id();
      if (!revived(server)) {
        lost = what;
        return row.noting("after it " + server.name() + " answers no more");
      }
      row = row.noting(what + "; it was started again");
    }
    return row;
  }

  private boolean answers(Server server) {
    Trial trial = new Trial(subject);
    String client = trial.client();
    return Expected.ANY_ANSWER
        .isMetBy(trial.ask(server, "IAMAT " + client + " " + Trial.PLACE + " " + trial.now()));
  }

  private boolean revived(Server server) throws InterruptedException {
    Optional<Outages> outages = subject.insight().outages();
    if (outages.isEmpty()) {
      return false;
    }
    try {
      outages.get().kill(server.name());
      outages.get().start(server.name());
      return answers(server);
    } catch (IOException _) {
      return false;
    }
  }
}
