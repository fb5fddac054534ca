package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.line;
import static io.herd.loadgen.check.cases.Lines.ELSEWHERE;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;
import static io.herd.loadgen.check.cases.Lines.tell;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Expected;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;
import java.util.List;

/** That an update which is not newer leaves the whole herd as it is. */
final class StaleCases {
  private static final String OLDER = "1700000000.5";
  private static final String NEWER = "1700000001.5";

  private StaleCases() {}

  static List<Case> all() {
    var row = Lines.in(Section.HERD);
    return List.of(
        row.of("stale-same-server", "an older update at the same server leaves the herd agreed",
            trial -> stale(trial, trial.first(), trial.other())),
        row.of("stale-other-server", "an older update at another server leaves the herd agreed",
            trial -> stale(trial, trial.other(), trial.first())),
        row.of("stale-other-reply",
            "an older update at another server is answered with the stored AT line",
            StaleCases::reply),
        row.of("equal-other-server", "an update of equal time at another server divides no herd",
            StaleCases::equal),
        row.of("equal-other-kept", "an update of equal time at another server changes nothing",
            StaleCases::equalKept));
  }

  /** Tells the first server of a client, and waits until all know; the AT line. */
  private static String stored(Trial trial, String client) throws InterruptedException {
    Reply told = tell(trial, trial.first(), client, PLACE, NEWER);
    trial.everywhere(client, Expected.at(client, PLACE, NEWER));
    return told.firstLine();
  }

  private static void stale(Trial trial, Server at, Server settling)
      throws InterruptedException {
    String client = trial.client();
    stored(trial, client);
    trial.ask(at, iamat(client, ELSEWHERE, OLDER));
    trial.settle(at);
    trial.settle(settling);
    String agreed = trial.agreement(client);
    trial.expect(agreed.endsWith(PLACE + " " + NEWER),
        "the newer update everywhere; the whole herd was rolled back to the older one");
  }

  private static void reply(Trial trial) throws InterruptedException {
    String client = trial.client();
    Server other = trial.other();
    String stored = stored(trial, client);
    trial.expect(
        trial.ask(other, iamat(client, ELSEWHERE, OLDER)), line(stored), ANY_ANSWER);
  }

  private static String afterEqual(Trial trial, String client) throws InterruptedException {
    Server other = trial.other();
    stored(trial, client);
    trial.ask(other, iamat(client, ELSEWHERE, NEWER));
    trial.settle(other);
    return trial.agreement(client);
  }

  private static void equal(Trial trial) throws InterruptedException {
    afterEqual(trial, trial.client());
  }

  private static void equalKept(Trial trial) throws InterruptedException {
    String agreed = afterEqual(trial, trial.client());
    trial.expectOfHerd(agreed.endsWith(PLACE + " " + NEWER), "what was stored first, everywhere");
  }
}
