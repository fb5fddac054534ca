package io.herd.benchmarks.experiment.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which Places stub answers. */
public enum StubKind {
  /** WireMock, as everybody knows it. */
  @JsonProperty("wiremock")
  WIREMOCK,
  /** A plain one that takes less of the machine. */
  @JsonProperty("fast")
  FAST
}
