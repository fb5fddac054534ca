package io.herd.node.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;

/**
 * What a server writes to its log.
 *
 * @param what which events
 * @param directory where the file of each server goes, called after it; made when it is not there
 */
public record LogEntry(What what, String directory) {
  /** Connections and links, in {@code logs} below the working directory. */
  public static final LogEntry DEFAULT = new LogEntry(What.LINKS, "logs");

  /** No file, and problems only: for measurements. */
  public static final LogEntry OFF = new LogEntry(What.OFF, DEFAULT.directory);

  /** Which events are logged. */
  public enum What {
    /** Every line in and out at the file; connections and links there and on the console. */
    @JsonProperty("lines")
    LINES,
    /** Connections and links, at the file and on the console. */
    @JsonProperty("links")
    LINKS,
    /** Problems only, on the console only. */
    @JsonProperty("off")
    OFF
  }

  LogEntry below(Path folder) {
    return new LogEntry(what, folder.resolve(directory).toString());
  }
}
