package io.herd.loadgen.sample;

/** What a sample herd does wrong, and the row of a check that must name it. */
public enum Flaw {
  NONE(""),
  OTHER_CLIENTS_POSITION("whatsat-own-client"),
  FIRST_REPORT_WINS("client-moves"),
  REPLIES_TWICE("reply-once"),
  NO_NEWLINE("reply-newline"),
  SKEW_WITHOUT_PLUS("skew-plus"),
  SKEW_BY_DOUBLES("skew-exact"),
  TIMES_AS_STRINGS("time-not-strings"),
  TIMES_AS_DOUBLES("time-not-doubles"),
  ACCEPTS_STALE("stale-kept"),
  REFORMATS_NUMBERS("location-20-decimals"),
  DECODES_IDS("id-not-utf-8"),
  BLANK_LINES_IN_JSON("places-no-blank-lines"),
  IGNORES_BOUND("places-bound-1"),
  NEVER_FLOODS("flood"),
  OWN_SKEW_ELSEWHERE("flood-same-line"),
  FLOODS_STALE("stale-not-flooded"),
  FLOODS_TWICE("flood-once"),
  FLOODS_FOR_EVER("flood-ends"),
  TIES_BY_ARRIVAL("equal-at-once-agreed"),
  BELIEVES_CLIENTS("at-from-client"),
  CLOSES_AT_RANDOM("steady"),
  A_READ_IS_A_COMMAND("split-command"),
  TAKES_ANY_BOUND("bad-bound-negative"),
  HANGS_ON_BAD_TIME("bad-time-word"),
  DIES_ON_EMPTY_LINE("empty-line");

  private final String row;

  Flaw(String row) {
    this.row = row;
  }

  /** The name of the row; empty if nothing is wrong. */
  public String row() {
    return row;
  }
}
