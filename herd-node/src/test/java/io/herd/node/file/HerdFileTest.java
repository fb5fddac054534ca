package io.herd.node.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.core.Limits;
import io.herd.core.Timeouts;
import io.herd.core.Variation;
import io.herd.core.Variation.Links;
import io.herd.core.Variation.PlacesCall;
import io.herd.core.topology.Link;
import io.herd.node.file.LogEntry.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HerdFileTest {
  @TempDir
  Path folder;

  private HerdFile read(String json) throws IOException {
    return HerdFile.read(Files.writeString(folder.resolve("herd.json"), json));
  }

  @Test
  void whatIsLeftOutHasItsDefault() throws IOException {
    var herd = read("""
        {"topology": "ucla-2023", "limits": {"maxConnections": 7}}""");
    assertThat(herd.limits().maxConnections()).isEqualTo(7);
    assertThat(herd.limits().lineBytes()).isEqualTo(Limits.DEFAULT.lineBytes());
    assertThat(herd.flooding()).isEqualTo(Flooding.DEFAULT);
    assertThat(herd.entries()).extracting(ServerEntry::name)
        .containsExactly("Bailey", "Bona", "Campbell", "Clark", "Jaquez");
  }

  @Test
  void serversOfATopologyMayBeGivenInPart() throws IOException {
    var herd = read("""
        {"topology": "ucla-2023", "servers": [{"name": "Clark", "clientPort": 12003}]}""");
    assertThat(herd.entries()).hasSize(5);
    assertThat(herd.entry("Clark").clientPort()).isEqualTo(12_003);
    assertThat(herd.entry("Bona").clientPort()).isZero();
  }

  @Test
  void serversAndLinksMayBeGivenOneByOne() throws IOException {
    var herd = read("""
        {"servers": [{"name": "A"}, {"name": "B"}, {"name": "C"}], "links": [["A", "B"]]}""");
    assertThat(herd.graph().links()).containsExactly(new Link("A", "B"));
    assertThat(herd.graph().neighbours("C")).isEmpty();
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    var herd = HerdFile.of("ring:3").withTransport("threads-virtual").withEventLoops(2)
        .withPlaces(PlacesEntry.at("http://127.0.0.1:9"))
        .withFlooding(new Flooding(false, false, true))
        .withLog(new LogEntry(What.LINES, folder.resolve("logs").toString()));
    var file = folder.resolve("written.json");
    herd.write(file);
    assertThat(HerdFile.read(file)).isEqualTo(herd);
    var pair = read("""
        {"servers": [{"name": "A"}, {"name": "B"}], "links": [["A", "B"]],
         "log": {"what": "off", "directory": "/tmp"}}""");
    pair.write(file);
    assertThat(HerdFile.read(file)).isEqualTo(pair);
  }

  @Test
  void aVariationIsKeptAndNoneIsLeftOut() throws IOException {
    var varied = read("""
        {"topology": "line:1", "variation": {"links": "per-message", "placesCall": "blocking"}}""");
    assertThat(varied.variation()).isEqualTo(Variation.DEFAULT
        .withLinks(Links.PER_MESSAGE).withPlacesCall(PlacesCall.BLOCKING));
    var file = folder.resolve("written.json");
    varied.write(file);
    assertThat(HerdFile.read(file)).isEqualTo(varied);
    varied.withVariation(Variation.DEFAULT).write(file);
    assertThat(file).content().doesNotContain("variation");
  }

  @Test
  void aPeerDoorIsKeptAndAnOpenOneIsLeftOut() throws IOException {
    var certified = read("""
        {"topology": "line:1", "peerDoor": {"keyStore": "tls/{name}.p12",
         "trustStore": "tls/authority.p12", "passwordFile": "/tls/password"}}""");
    assertThat(certified.peerDoor().of("S0").keyStore())
        .isEqualTo(folder.resolve("tls/S0.p12").toString());
    var file = folder.resolve("written.json");
    certified.write(file);
    assertThat(HerdFile.read(file)).isEqualTo(certified);
    certified.withPeerDoor(PeerDoorEntry.OPEN).write(file);
    assertThat(file).content().doesNotContain("peerDoor");
  }

  @Test
  void theDocumentedExampleSetsEveryKeyThatThereIs() throws IOException {
    var page = Files.readString(Path.of("../docs/herd-file.md"));
    var herd = read(page.substring(page.indexOf("{"), page.indexOf("```\n\n|")));
    assertThat(herd.graph().links()).containsExactly(new Link("Clark", "Jaquez"));
    assertThat(herd.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(herd.variation()).isEqualTo(Variation.DEFAULT);
    Stream.of(HerdFile.class, ServerEntry.class, Flooding.class, Limits.class, Timeouts.class,
        PlacesEntry.class, PlacesBounds.class, LogEntry.class, PeerDoorEntry.class,
        Variation.class)
        .flatMap(type -> Stream.of(type.getRecordComponents()))
        .forEach(key -> assertThat(page).containsPattern("[`\"]" + key.getName() + "[`\"]"));
  }

  @Test
  void relativePathsCountFromTheFilesFolder() throws IOException {
    var herd = read("""
        {"topology": "line:1", "places": {"api": "google-v1", "keyFile": "key"}}""");
    assertThat(herd.places().keyFile()).isEqualTo(folder.resolve("key").toString());
    assertThat(herd.log().directory()).isEqualTo(folder.resolve("logs").toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "trnsport": 1 | line 1, column 24: unknown key "trnsport"; there are: transport, topology,
      "limits": {"lines": 1} | line 1, column 35: unknown key "lines"; there are: lineBytes,
      "limits": {"lineBytes": "x"} | line 1, column 48: limits.lineBytes: Cannot
      "limits": {"lineBytes": -1} | limits: lineBytes is -1; it must be positive
      "peerDoor": {"keyStore": "x"} | peerDoor needs keyStore, trustStore and passwordFile for TLS
      "peerDoor": {"keyFile": "x"}, "flooding": {"course": true} | leave out course or peerDoor
      "peerDoor": {"keyFile": "x"}, "variation": {"links": "per-message"} | leave out links or
      "limits": 4 | limits: expected an object with keys of [lineBytes,
      "transport": null | null for transport; leave it out instead
      "log": {"what": "all"} | log.what: "all" is not one of lines, links, off
      "links": [["a", "b"]] | both topology and links are given
      "servers": [{"name": "Zoe"}] | there is no server 'Zoe' in topology line:1
      "servers": [{"name": "A", "clientPort": 70000}] | servers.0: clientPort 70000 of server A is
      "topology": "line:2" | Duplicate field 'topology'
      "variation": {"handoff": true} | unknown key "handoff"; there are: links, handOff,
      "variation": {"links": "none"} | variation.links: "none" is not one of persistent, per-message
      "variation": {"readTimeoutMillis": -1} | variation: readTimeoutMillis is -1; it must be 0
      "variation": {"stages": 4} | variation: stages is 4; it must be 1, 2 or 3
      "variation": {"stagePools": "own"} | variation.stagePools: "own" is not one of apart, shared
      "places": {"url": "localhost:1"} | places: places.url 'localhost:1' is not an address
      """)
  void whatIsWrongIsOneLine(String pair, String expected) {
    assertWrong("{\"topology\": \"line:1\", " + pair + "}", expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"topology": "lin:1"} | unknown topology 'lin:1'; there are: ucla-2012
      {"topology": "line:1" | line 1, column 22: Unexpected end-of-input
      {} | there is no server; give a topology, such as ucla-2023, or servers
      {"servers": [{"name": "A", "clientPort": 7, "peerPort": 7}]} | port 7 is given twice, to A
      """)
  void whatIsWrongAsAWholeIsOneLineToo(String json, String expected) {
    assertWrong(json, expected);
  }

  private void assertWrong(String json, String expected) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(BadHerdFile.class)
        .hasMessageStartingWith(folder.resolve("herd.json").toString())
        .hasMessageContaining(expected)
        .hasMessageNotContaining("\n");
  }

  @Test
  void oneServerMayBeAllThereIs() {
    var herd = HerdFile.single("Clark");
    assertThat(herd.entries()).containsExactly(ServerEntry.of("Clark"));
    assertThat(
        herd.withServer(ServerEntry.of("Clark").withPorts(1, 2, 3)).entry("Clark").peerPort())
        .isEqualTo(2);
    assertThat(List.copyOf(herd.graph().links())).isEmpty();
  }
}
