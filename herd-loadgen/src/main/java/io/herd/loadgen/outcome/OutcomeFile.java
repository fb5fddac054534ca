package io.herd.loadgen.outcome;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A run's outcome as a JSON document. */
public final class OutcomeFile {
  /** The document's name in a run's folder. */
  public static final String NAME = "load.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private OutcomeFile() {}

  /** Writes {@value #NAME} into the folder, and returns where it is. */
  public static Path write(LoadOutcome outcome, Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    MAPPER.writeValue(file.toFile(), outcome);
    return file;
  }

  public static LoadOutcome read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), LoadOutcome.class);
  }
}
