package io.herd.benchmarks.experiment.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** To whom a server sends an update on. */
public enum FloodRule {
  /** To every neighbour but the one it came from: 2E-(V-1) messages per update. */
  @JsonProperty("exclude-sender")
  EXCLUDE_SENDER,
  /** To every neighbour: 2E messages per update. */
  @JsonProperty("echo-back")
  ECHO_BACK
}
