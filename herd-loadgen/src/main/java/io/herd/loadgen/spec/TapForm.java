package io.herd.loadgen.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a tap meets the server whose neighbour it poses as. */
public enum TapForm {
  /** Dials the peer port and greets as Herd's peers do. */
  @JsonProperty("herd")
  HERD,
  /** Dials and says nothing; the herd sends what it floods to whoever is connected. */
  @JsonProperty("course")
  COURSE,
  /** Listens, because the herd dials its neighbours, once or for each message. */
  @JsonProperty("listen")
  LISTEN
}
