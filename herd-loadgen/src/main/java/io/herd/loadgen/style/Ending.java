package io.herd.loadgen.style;

/** How it ended to listen for a reply. */
public enum Ending {
  /** The reply is there, by its form. */
  WHOLE("then nothing more was awaited"),
  /** The server has ended its output. */
  CLOSED("then the server closed the connection"),
  /** The connection broke, or there never was one. */
  BROKEN("then the connection broke"),
  /** Nothing more came while it was worth waiting. */
  SILENT("then nothing more came in time");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  /** For a sentence that begins with what was heard. */
  public String words() {
    return words;
  }
}
