package io.herd.loadgen.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A tap to be put on {@code server}.
 *
 * @param peer the address of the server's peer port, or where the tap is to listen
 * @param form how it meets the server
 * @param keyFile with the key that the herd asks its neighbours for; empty for none
 */
public record TapSpec(String server, Target peer, TapForm form, String keyFile) {
  public TapSpec {
    BadInput.unless(server.matches("\\S{1,64}"),
        "taps.server \"" + server + "\" is no server name; write one word, such as Clark");
  }

  /** One that dials and greets as Herd's peers do. */
  public TapSpec(String server, Target peer) {
    this(server, peer, TapForm.HERD, "");
  }

  /** One without key. */
  public TapSpec(String server, Target peer, TapForm form) {
    this(server, peer, form, "");
  }

  public TapSpec withKeyFile(String other) {
    return new TapSpec(server, peer, form, other);
  }

  /** From JSON, where form and key may be left out. */
  @JsonCreator
  static TapSpec of(
      @JsonProperty(value = "server", required = true) String server,
      @JsonProperty(value = "peer", required = true) Target peer,
      @JsonProperty("form") @Nullable TapForm form,
      @JsonProperty("keyFile") @Nullable String keyFile) {
    return new TapSpec(server, peer, form == null ? TapForm.HERD : form,
        keyFile == null ? "" : keyFile);
  }
}
