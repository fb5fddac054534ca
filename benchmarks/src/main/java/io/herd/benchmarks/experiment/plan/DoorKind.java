package io.herd.benchmarks.experiment.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may come in by the peer doors of a herd that is measured. */
public enum DoorKind {
  /** Whoever reaches them. */
  @JsonProperty("open")
  OPEN,
  /** Who proves to have the key when it connects. */
  @JsonProperty("key")
  KEY,
  /** Who has a certificate; everything between servers is encrypted. */
  @JsonProperty("tls")
  TLS
}
