package io.herd.cli.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.calibrate.Ceilings;
import io.herd.loadgen.spec.BadInput;
import io.herd.report.result.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where the generator's ceilings are kept: a file in the user's cache folder, named by CPU model,
 * cores, kernel and JDK, so that a home that several machines share mixes nothing up.
 */
record Calibrations(Path file) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Those of this machine: below {@code XDG_CACHE_HOME}, or else {@code ~/.cache}. */
  static Calibrations ofThisMachine() {
    Machine machine = Machine.capture();
    CRC32 key = new CRC32();
    key.update((machine.cpu() + "|" + machine.cores() + "|" + machine.kernel() + "|"
        + Runtime.version()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path folder = cache.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache")
        : Path.of(cache);
    return new Calibrations(folder.resolve("herd").resolve(
        "calibration-" + HexFormat.of().toHexDigits((int) key.getValue()) + ".json"));
  }

  /** What was kept; nothing if there is no such file yet. */
  Optional<Ceilings> read() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(file.toFile(), Ceilings.class));
    } catch (JsonProcessingException _) {
      throw new BadInput(file + ": no calibration that this Herd knows; run 'herd load"
          + " --calibrate' again");
    }
  }

  void write(Ceilings ceilings) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    MAPPER.writeValue(file.toFile(), ceilings);
  }
}
