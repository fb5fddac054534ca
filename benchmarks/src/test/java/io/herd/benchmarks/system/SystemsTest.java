package io.herd.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.core.Variation;
import io.herd.core.Variation.Links;
import io.herd.loadgen.start.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemsTest {
  @TempDir
  Path folder;

  private HerdSystem described(String json) throws IOException {
    Files.writeString(folder.resolve("peer.json"), json);
    return Systems.find(folder + "/");
  }

  @Test
  void aFolderWithADescriptorIsASystemAndOnlyNameTitleAndCommandAreNeeded() throws IOException {
    var system = described("""
        {"name": "mine", "title": "My herd", "command": ["./run", "{folder}", "{name}",
         "--config={config}"]}""");
    assertThat(system.name()).isEqualTo("mine");
    assertThat(system.missing(Variation.DEFAULT)).isEmpty();
    assertThat(system.clientStyle()).isEqualTo("lf");
    assertThat(system.setUp()).containsEntry("system", "My herd");
    assertThat(system.codeLines(folder)).isEmpty();
    assertThat(system.launch("Clark", Path.of("/h.json"), List.of("-Xmx1g"))).isEqualTo(
        Launch.of(List.of("./run", folder.toString(), "Clark", "--config=/h.json")));
  }

  @Test
  void whatIsMissingSaysHowItIsInstalled() throws IOException {
    var system = described("""
        {"name": "mine", "title": "My herd", "command": ["./run", "{name}"], "ready": "^up",
         "needs": [{"probe": ["false"], "install": "apt-get install x"},
                   {"probe": ["true"], "install": "apt-get install y"},
                   {"probe": ["no-such-program"], "install": "build z"}]}""");
    assertThat(system.missing(Variation.DEFAULT))
        .hasValue("install with: apt-get install x && build z");
    assertThat(system.launch("Clark", folder, List.of()).ready().orElseThrow().pattern())
        .isEqualTo("^up");
  }

  @Test
  void foreignServersVaryByTheirLinksOnly() throws IOException {
    var system = described("""
        {"name": "mine", "title": "My herd", "command": ["./run", "{name}"]}""");
    assertThat(system.missing(Variation.DEFAULT.withLinks(Links.PER_MESSAGE))).isEmpty();
    assertThat(system.missing(Variation.DEFAULT.withHandOff(true)))
        .hasValue("mine knows of no variation but links");
  }

  @Test
  void whatIsWrongWithADescriptorIsOneLine() {
    assertThatThrownBy(() -> described("{\"name\": \"x\"}"))
        .hasMessageStartingWith(folder + "/peer.json: line 1: Missing required")
        .hasMessageContaining("'title'");
    assertThatThrownBy(() -> described("""
        {"name": "x", "title": "x",
         "command": ["a", "{name}"], "comand": 1}"""))
        .hasMessageStartingWith(folder + "/peer.json: line 2: Unrecognized field \"comand\"");
    assertThatThrownBy(() -> described(
        "{\"name\": \"x y\", \"title\": \"x\", \"command\": [\"{name}\"]}"))
        .hasMessageContaining("its name 'x y' is not one word");
    assertThatThrownBy(() -> described(
        "{\"name\": \"x\", \"title\": \"x\", \"command\": [\"a\"]}"))
        .hasMessage(folder + "/peer.json: its command has no {name}, so that every server of a"
            + " herd would be the same");
    assertThatThrownBy(() -> described(
        "{\"name\": \"x\", \"title\": \"x\", \"command\": [\"a\", \"{name}\", \"{confg}\"]}"))
        .hasMessage(folder + "/peer.json: its command has {confg}, which is none of"
            + " [name, config, folder]");
    assertThatThrownBy(() -> described(
        "{\"name\": \"x\", \"title\": \"x\", \"command\": \"a {name}\"}"))
        .hasMessage(folder + "/peer.json: line 1: command is not as in the example of"
            + " docs/systems.md; a command is a list of words");
    assertThatThrownBy(() -> described("{"))
        .hasMessageStartingWith(folder + "/peer.json: line 1: Unexpected end-of-input");
    assertThatThrownBy(() -> Systems.find("no/such/folder")).hasMessage("there is no peer.json in"
        + " no/such/folder; a system is a transport, or a folder with one, such as peers/asyncio");
    assertThatThrownBy(() -> Systems.find("nety")).hasMessageContaining("'nety'");
  }

  @Test
  void aTransportIsASystemToo() {
    var system = Systems.find("netty-nio");
    assertThat(system.name()).isEqualTo("netty-nio");
    assertThat(system.launch("Clark", Path.of("/h.json"), List.of("-Xmx1g")).command())
        .containsSequence("--config", "/h.json", "--name", "Clark", "--transport", "netty-nio")
        .contains("-Xmx1g");
    assertThat(Systems.known()).contains("netty-nio", "threads-virtual");
  }
}
