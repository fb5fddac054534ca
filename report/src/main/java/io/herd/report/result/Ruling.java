package io.herd.report.result;

/**
 * One guard's verdict on one subject.
 *
 * @param subject a run's id, or {@link #CAMPAIGN}
 * @param guard the guard's name
 * @param verdict what it says
 */
public record Ruling(String subject, String guard, Verdict verdict) {
  /** The subject of a ruling on the campaign as a whole. */
  public static final String CAMPAIGN = "campaign";

  public Ruling {
    Require.text("ruling.subject", subject);
    Require.text("ruling.guard", guard);
  }
}
