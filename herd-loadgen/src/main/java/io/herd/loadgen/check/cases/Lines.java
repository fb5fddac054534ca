package io.herd.loadgen.check.cases;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Expected;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Steps;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;

/** Commands as the cases write them. */
final class Lines {
  static final String PLACE = Trial.PLACE;
  static final String ELSEWHERE = Trial.ELSEWHERE;

  private Lines() {}

  static String iamat(String client, String location, String time) {
    return "IAMAT " + client + " " + location + " " + time;
  }

  static String iamat(String client, String time) {
    return iamat(client, PLACE, time);
  }

  /** Tells a server of a client; the reply must be its AT line. */
  static Reply tell(Trial trial, Server server, String client, String location, String time) {
    return trial.ask(
        server, iamat(client, location, time), Expected.at(client, location, time));
  }

  /** Tells a server of a new client, and returns its id. */
  static String someone(Trial trial, Server server) {
    String client = trial.client();
    tell(trial, server, client, PLACE, trial.now());
    return client;
  }

  /** How a section makes its cases. */
  static CaseMaker in(Section section) {
    return (id, title, steps) -> new Case(id, section, title, steps);
  }

  /** Makes a case from its id, its title and its steps. */
  @FunctionalInterface
  interface CaseMaker {
    Case of(String id, String title, Steps steps);
  }
}
