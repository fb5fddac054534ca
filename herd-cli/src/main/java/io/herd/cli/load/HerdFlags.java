package io.herd.cli.load;

import io.herd.benchmarks.system.SystemHerd;
import io.herd.cli.SystemFlags;
import io.herd.loadgen.stub.StubOptions;
import io.herd.loadgen.stub.StubProcess;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PlacesEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** A herd that is started for a load, and stopped after it. */
final class HerdFlags extends SystemFlags {
  @Option(names = "--topology", paramLabel = "NAME", defaultValue = "ucla-2023",
      description = "How its servers are linked. Default: ${DEFAULT-VALUE}.")
  private String topology = "ucla-2023";

  /** Starts it, with a fast stand-in for Places. */
  Started start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("herd-load");
    StubProcess places = StubProcess.start(
        new StubOptions(0, "20ms", true, true), List.of(), folder.resolve("stub.err"));
    try {
      HerdFile file = HerdFile.of(topology).withLog(LogEntry.OFF)
          .withPlaces(PlacesEntry.at(places.url().toString()));
      return new Started(places, start(file, folder, List.of()));
    } catch (IOException | InterruptedException | RuntimeException e) {
      places.close();
      throw e;
    }
  }

  /** What runs meanwhile. */
  record Started(StubProcess places, SystemHerd herd) implements AutoCloseable {
    @Override
    public void close() {
      herd.close();
      places.close();
    }
  }
}
