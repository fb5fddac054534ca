package io.herd.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.peak.Peak;
import io.herd.loadgen.peak.Slo;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.LoadSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The peaks that were found: a {@value #NAME} in the folder of each search. */
record Peaks(Path results) {
  static final String NAME = "peak.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** A search and what it found; {@code spec} is of its first run. */
  record Found(String startedAt, Slo slo, Peak peak, LoadSpec spec) {}

  static Path write(Found found, Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    MAPPER.writeValue(file.toFile(), found);
    return file;
  }

  /** The rate of the newest peak of these targets, in whatever order they are named. */
  double latest(JsonNode targets) {
    Set<String> wanted = names(targets);
    return newestFirst().stream()
        .flatMap(file -> rate(file, wanted).stream())
        .findFirst()
        .orElseThrow(() -> new BadInput("no peak of " + String.join(", ", wanted)
            + " is known in " + results + "; find it first: herd load --targets "
            + String.join(",", wanted) + " --find-peak --slo p99=10ms"));
  }

  private List<Path> newestFirst() {
    if (!Files.isDirectory(results)) {
      return List.of();
    }
    try (var folders = Files.list(results)) {
      return folders.map(folder -> folder.resolve(NAME)).filter(Files::isRegularFile)
          .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
          .toList();
    } catch (IOException e) {
      throw new BadInput(results + ": cannot be listed: " + e.getMessage());
    }
  }

  private static Optional<Double> rate(Path file, Set<String> wanted) {
    try {
      JsonNode found = MAPPER.readTree(file.toFile());
      double rate = found.path("peak").path("rate").asDouble();
      return names(found.path("spec").path("targets")).equals(wanted) && rate > 0
          ? Optional.of(rate)
          : Optional.empty();
    } catch (IOException _) {
      throw new BadInput(file + ": no peak that this Herd knows; remove it and search again");
    }
  }

  private static Set<String> names(JsonNode targets) {
    Set<String> names = new HashSet<>();
    targets.forEach(target -> names.add(target.asText()));
    return names;
  }
}
