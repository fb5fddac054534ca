package io.herd.loadgen.peak;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.herd.loadgen.outcome.Distribution;
import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.outcome.TimesOutcome;
import io.herd.loadgen.spec.BadInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An objective for response times, such as {@code p99=10ms} or {@code p50=1ms,p99.9=50ms}: none of
 * the bounds may be passed, by IAMAT or by WHATSAT.
 */
public record Slo(List<Bound> bounds) {
  private static final Pattern FORM =
      Pattern.compile("(p50|p90|p99|p99\\.9|max)=(\\d{1,9}(?:\\.\\d{1,6})?)(us|ms|s)");

  public Slo {
    bounds = List.copyOf(bounds);
  }

  /** At most {@code nanos} at a quantile: p50, p90, p99, p99.9 or max. */
  public record Bound(String quantile, long nanos, String text) {
    private Optional<String> passedBy(String what, Distribution times) {
      long value = switch (quantile) {
        case "p50" -> times.p50Nanos();
        case "p90" -> times.p90Nanos();
        case "p99" -> times.p99Nanos();
        case "p99.9" -> times.p999Nanos();
        default -> times.maxNanos();
      };
      return times.count() > 0 && value > nanos
          ? Optional.of(String.format(Locale.ROOT, "%s %s %.3g ms is above %s", what, quantile,
              value / 1e6, text.substring(text.indexOf('=') + 1)))
          : Optional.empty();
    }
  }

  /** Reads bounds that are separated by commas. */
  @JsonCreator
  public static Slo parse(String text) {
    return new Slo(Arrays.stream(text.split(",")).map(Slo::bound).toList());
  }

  private static Bound bound(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    BadInput.unless(matcher.matches(), "\"" + text + "\" is no objective; write one of p50, p90,"
        + " p99, p99.9, max with the longest time, such as p99=10ms");
    double unit = switch (matcher.group(3)) {
      case "us" -> 1e3;
      case "ms" -> 1e6;
      default -> 1e9;
    };
    return new Bound(matcher.group(1),
        Math.round(Double.parseDouble(matcher.group(2)) * unit), text.strip());
  }

  /** Which bound the responses (done - intended) pass, if any. */
  public Optional<String> missedByResponse(PartOutcome part) {
    return missed(part, "response", TimesOutcome::response);
  }

  /** Which bound even the service times (done - sent) pass, for which no generator is to blame. */
  public Optional<String> missedByService(PartOutcome part) {
    return missed(part, "service", TimesOutcome::service);
  }

  private Optional<String> missed(
      PartOutcome part, String what, Function<TimesOutcome, Distribution> times) {
    return bounds.stream()
        .flatMap(bound -> Stream.concat(
            bound.passedBy("IAMAT " + what, times.apply(part.iamat())).stream(),
            bound.passedBy("WHATSAT " + what, times.apply(part.whatsat())).stream()))
        .findFirst();
  }

  /** As it is written. */
  @JsonValue
  @Override
  public String toString() {
    return bounds.stream().map(Bound::text).collect(Collectors.joining(","));
  }
}
