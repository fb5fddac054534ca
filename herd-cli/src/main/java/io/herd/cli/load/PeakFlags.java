package io.herd.cli.load;

import io.herd.loadgen.peak.Slo;
import io.herd.loadgen.spec.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The search for a peak. */
final class PeakFlags {
  @Option(names = "--find-peak",
      description = "Find the highest rate that meets --slo, by runs at fixed rates: doubled from"
          + " --rate (default 500) on, then halving the bracket.")
  private boolean asked;

  @Option(names = "--slo", paramLabel = "BOUND",
      description = "The objective of --find-peak, such as p99=10ms or p50=1ms,p99.9=50ms.")
  private @Nullable String slo;

  @Option(names = "--bracket", defaultValue = "5", paramLabel = "PERCENT",
      description = "How narrow the bracket must get. Default: ${DEFAULT-VALUE}.")
  private double percent;

  boolean asked() {
    BadInput.unless(slo == null || asked, "--slo belongs to --find-peak; add it");
    return asked;
  }

  Slo slo() {
    BadInput.unless(slo != null, "--find-peak needs an objective; add such as --slo p99=10ms");
    return Slo.parse(String.valueOf(slo));
  }

  /** The bracket's width as a share of its lower end. */
  double width() {
    BadInput.unless(percent > 0 && percent <= 100,
        "--bracket " + percent + " is not above 0 and at most 100 per cent");
    return percent / 100;
  }
}
