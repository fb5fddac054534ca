package io.herd.loadgen.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.spec.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceFileTest {
  private static final String HEADER = "\"id\",\"vehicle_id\",\"timestamp\",\"latitude\","
      + "\"longitude\",bearing\n";
  private static final String GOOD = "1,\"4716\",\"2026-01-26 15:57:02\",53.44451,-2.925173,\n";

  @TempDir
  Path folder;

  @Test
  void readsCsvInTheOrderOfTime() throws IOException {
    Trace trace = csv(HEADER + "9,\"bus 7\",2026-01-26T15:57:32.5Z,-53.4,2.9,\"a, b\"\n\n" + GOOD);
    assertThat(trace.clients()).containsExactly("4716", "bus_7");
    assertThat(trace.nanos()).containsExactly(0, 30_500_000_000L);
    assertThat(trace.latMicros(0)).isEqualTo(53_444_510);
    assertThat(trace.lonMicros(0)).isEqualTo(-2_925_173);
    assertThat(trace.client(1)).isEqualTo(1);
    assertThat(trace.latMicros(1)).isEqualTo(-53_400_000);
  }

  @Test
  void readsOffsets() throws IOException {
    Trace trace = csv("""
        lon,lat,time,id
        1,2,2026-01-26T15:00:00+01:00,a
        1,2,2026-01-26T14:00:01,a
        """);
    assertThat(trace.nanos()).containsExactly(0, 1_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "2,b,2026-01-26 15:57:02,north,-2.9,|:3: latitude \"north\" is not a number; write decimal",
    "2,b,2026-01-26 15:57:02,,-2.9,|:3: latitude \"\" is not a number",
    "2,b,2026-01-26 15:57:02,91,-2.9,|:3: latitude 91.0 is not between -90 and 90 degrees",
    "2,b,2026-01-26 15:57:02,NaN,-2.9,|:3: latitude NaN is not between",
    "2,b,yesterday,1,-2.9,|:3: time \"yesterday\" is not understood; write it as",
    "2,,2026-01-26 15:57:02,1,-2.9,|:3: the client is empty",
    "2,b,2026-01-26 15:57:02,1|:3: Not enough column values: expected 6, found 4; check its",
    "2,b,2026-01-26 15:57:02,1,2,3,4,5|:3: Too many entries",
    "2,\"b,2026-01-26 15:57:02,1,2,3|:4: Missing closing quote",
  })
  void badLineIsNamed(String row, String complaint) {
    assertThatThrownBy(() -> csv(HEADER + GOOD + row + "\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(folder.resolve("trace.csv") + complaint)
        .hasMessageNotContaining("\n");
  }

  @Test
  void missingColumnIsNamed() {
    assertThatThrownBy(() -> csv("id,timestamp,latitude\n1,2026-01-26 15:57:02,1\n"))
        .hasMessageContaining("no column called longitude or lon or lng; name it so");
  }

  @Test
  void emptyFilesAreRefused() {
    assertThatThrownBy(() -> csv(HEADER)).hasMessageEndingWith("record at least one");
    assertThatThrownBy(() -> csv("")).isInstanceOf(BadInput.class)
        .hasMessageContaining("trace.csv:1: Empty header line");
    Path absent = folder.resolve("absent.csv");
    assertThatThrownBy(() -> TraceFile.read(absent)).hasMessage(absent + ": there is no such file");
    assertThatThrownBy(() -> file("trace.txt", "")).hasMessageContaining("neither .csv nor .gpx");
  }

  @Test
  void readsGpxTracksAsClients() throws IOException {
    Trace trace = file("walk.gpx", gpx("<time>2026-01-26T15:00:00Z</time>"));
    assertThat(trace.clients()).containsExactly("My_walk-1", "track-2");
    assertThat(trace.size()).isEqualTo(3);
    assertThat(trace.nanos()).containsExactly(0, 5_000_000_000L, 9_000_000_000L);
    assertThat(trace.lonMicros(0)).isEqualTo(-118_445_127);
  }

  @Test
  void badGpxIsNamed() {
    assertThatThrownBy(() -> file("walk.gpx", gpx("")))
        .hasMessage(folder.resolve("walk.gpx") + ": track 1, segment 1, point 1 has no <time>;"
            + " record it with times, or leave it out");
    assertThatThrownBy(() -> file("walk.gpx", "<gpx version=\"1.1\"><trk>"))
        .isInstanceOf(BadInput.class).hasMessageContaining("walk.gpx: not well-formed GPX")
        .hasMessageNotContaining("\n");
  }

  private Trace csv(String text) throws IOException {
    return file("trace.csv", text);
  }

  private Trace file(String name, String text) throws IOException {
    return TraceFile.read(Files.writeString(folder.resolve(name), text));
  }

  private static String gpx(String firstTime) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
          <trk><name>My walk</name><trkseg>
            <trkpt lat="34.068930" lon="-118.445127">%s</trkpt>
            <trkpt lat="34.068931" lon="-118.445128"><time>2026-01-26T15:00:05Z</time></trkpt>
          </trkseg></trk>
          <trk><trkseg>
            <trkpt lat="-34" lon="118"><time>2026-01-26T15:00:09Z</time></trkpt>
          </trkseg></trk>
        </gpx>
        """.formatted(firstTime);
  }
}
