package io.herd.loadgen.check.cases;

import static io.herd.loadgen.check.Expected.ANY_ANSWER;
import static io.herd.loadgen.check.Expected.at;
import static io.herd.loadgen.check.cases.Lines.ELSEWHERE;
import static io.herd.loadgen.check.cases.Lines.PLACE;
import static io.herd.loadgen.check.cases.Lines.iamat;
import static io.herd.loadgen.check.cases.Lines.tell;

import io.herd.loadgen.check.Case;
import io.herd.loadgen.check.Section;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Legal locations and client ids, which are echoed byte for byte. */
final class EchoCases {
  private EchoCases() {}

  static List<Case> all() {
    return Stream.of(Sample.LOCATIONS.stream().map(EchoCases::location),
        Sample.IDS.stream().map(EchoCases::id),
        Stream.of(Lines.in(Section.IDS).of("id-every-byte",
            "clients are told apart by every byte of their ids", EchoCases::everyByte)))
        .flatMap(cases -> cases).toList();
  }

  private static Case location(Sample sample) {
    return Lines.in(Section.LOCATIONS).of("location-" + sample.id(),
        "a location " + sample.what() + " is echoed as sent",
        trial -> echo(trial, sample, trial.client(), sample.text(), trial.now()));
  }

  private static Case id(Sample sample) {
    return Lines.in(Section.IDS).of("id-" + sample.id(),
        "a client id " + sample.what() + " is echoed as sent",
        trial -> echo(trial, sample, sample.text(), PLACE, trial.now()));
  }

  private static void echo(
      Trial trial, Sample sample, String client, String location, String time) {
    var wanted = at(client, location, time);
    Reply reply = trial.ask(trial.first(), iamat(client, location, time));
    trial.expect(reply, wanted, sample.silent() ? ANY_ANSWER : wanted);
    if (reply.text().startsWith("AT ")) {
      trial.expect(
          trial.whereIs(trial.first(), client), wanted, sample.silent() ? ANY_ANSWER : wanted);
    }
  }

  private static void everyByte(Trial trial) {
    String lower = trial.client();
    String upper = "C" + lower.substring(1);
    String time = trial.now();
    tell(trial, trial.first(), lower, PLACE, time);
    tell(trial, trial.first(), upper, ELSEWHERE, time);
    trial.expect(trial.whereIs(trial.first(), lower), at(lower, PLACE, time));
    trial.expect(trial.whereIs(trial.first(), upper), at(upper, ELSEWHERE, time));
  }
}
