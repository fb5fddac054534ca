package io.herd.loadgen.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A tap to be put on {@code server}.
 *
 * @param peer the address of the server's peer port, or where the tap is to listen
 * @param form how it meets the server
 */
public record TapSpec(String server, Target peer, TapForm form) {
  public TapSpec {
    BadInput.unless(server.matches("\\S{1,64}"),
        "taps.server \"" + server + "\" is no server name; write one word, such as Clark");
  }

  /** One that dials and greets as Herd's peers do. */
  public TapSpec(String server, Target peer) {
    this(server, peer, TapForm.HERD);
  }

  /** From JSON, where the form may be left out. */
  @JsonCreator
  static TapSpec of(
      @JsonProperty(value = "server", required = true) String server,
      @JsonProperty(value = "peer", required = true) Target peer,
      @JsonProperty("form") @Nullable TapForm form) {
    return new TapSpec(server, peer, form == null ? TapForm.HERD : form);
  }
}
