package io.herd.loadgen.spec;

/** A tap to be put on {@code server}, by the address of its peer port. */
public record TapSpec(String server, Target peer) {
  public TapSpec {
    BadInput.unless(server.matches("\\S{1,64}"),
        "taps.server \"" + server + "\" is no server name; write one word, such as Clark");
  }
}
