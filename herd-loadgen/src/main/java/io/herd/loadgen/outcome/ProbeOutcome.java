package io.herd.loadgen.outcome;

import io.herd.loadgen.spec.Target;
import io.herd.loadgen.tap.CurrentStatus;
import io.herd.loadgen.tap.Prober;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Propagation as estimated without a tap, from questions that were asked once each: its p50 and
 * nothing else.
 *
 * @param target the server that was asked
 * @param probes questions that were answered
 * @param known those that the server could answer by then
 * @param unanswered questions without a usable answer
 * @param p50Nanos from the sending of an update until its being known there; absent if at no delay
 *     half of them were known
 * @param note what the figure is and is not, in words
 */
public record ProbeOutcome(
    Target target,
    long probes,
    long known,
    long unanswered,
    @Nullable Long p50Nanos,
    String note) {
  /** What the answers so far tell. */
  public static ProbeOutcome of(Prober prober) {
    List<CurrentStatus.Answer> answers = prober.answers();
    OptionalLong median = CurrentStatus.medianNanos(answers);
    long known = answers.stream().filter(CurrentStatus.Answer::known).count();
    String note = String.format(Locale.ROOT, "p50 only, from %d questions at random delays of up"
        + " to %s ms, by an isotonic fit%s", answers.size(), prober.spec().maxDelayMillis(),
        median.isPresent() ? "" : "; at no delay half of the updates were known");
    return new ProbeOutcome(prober.spec().target(), answers.size(), known,
        prober.asked() - answers.size(),
        median.isPresent() ? Long.valueOf(median.getAsLong()) : null, note);
  }
}
