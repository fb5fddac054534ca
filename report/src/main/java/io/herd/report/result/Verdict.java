package io.herd.report.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collection;

/** What a guard says of a run, as one sentence with the figures it rests on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Verdict.Valid.class, name = "VALID"),
  @JsonSubTypes.Type(value = Verdict.Invalid.class, name = "INVALID"),
  @JsonSubTypes.Type(value = Verdict.Unknown.class, name = "UNKNOWN")
})
public sealed interface Verdict {
  /** One sentence with its figures. */
  String reason();

  /** Nothing speaks against the run. */
  record Valid(String reason) implements Verdict {}

  /** The run must not be used. */
  record Invalid(String reason) implements Verdict {}

  /** The facts that would decide it are missing. */
  record Unknown(String reason) implements Verdict {}

  /** VALID, INVALID or UNKNOWN. */
  default String word() {
    return switch (this) {
      case Valid _ -> "VALID";
      case Invalid _ -> "INVALID";
      case Unknown _ -> "UNKNOWN";
    };
  }

  /** How bad it is: valid 0, unknown 1, invalid 2. */
  default int rank() {
    return switch (this) {
      case Valid _ -> 0;
      case Unknown _ -> 1;
      case Invalid _ -> 2;
    };
  }

  /** The same verdict for a reason worded anew. */
  default Verdict because(String other) {
    return switch (this) {
      case Valid _ -> new Valid(other);
      case Invalid _ -> new Invalid(other);
      case Unknown _ -> new Unknown(other);
    };
  }

  /** The first of the worst: invalid before unknown before valid; valid if there is none. */
  static Verdict worst(Collection<? extends Verdict> verdicts) {
    Verdict worst = new Valid("no guard objects");
    for (var verdict : verdicts) {
      if (verdict.rank() > worst.rank()) {
        worst = verdict;
      }
    }
    return worst;
  }
}
