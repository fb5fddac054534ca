package io.herd.report.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.report.guard.Judge;
import io.herd.report.sample.SampleRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
  private static final String WHERE = "results/a/result.json";

  @Test
  void readsBackWhatItWrote() {
    var campaign = campaign();
    assertThat(ResultJson.read(ResultJson.write(campaign), WHERE)).isEqualTo(campaign);
  }

  @Test
  void writesAnAbsentFactAsAWord() {
    var text = ResultJson.write(campaign());
    assertThat(text).contains("\"codeLines\" : \"unavailable\"", "\"governor\" : \"unavailable\"");
  }

  @Test
  void refusesANewerFormatBeforeAnythingElse() {
    assertThatThrownBy(() -> ResultJson.read("{\"format\": 3, \"surprise\": 1}", WHERE))
        .isInstanceOf(ResultException.class)
        .hasMessage(WHERE + ": written in format 3, but this Herd reads up to 2;"
            + " use the Herd that wrote it or a newer one");
  }

  @Test
  void readsFormatOne() {
    var old = ResultJson.write(campaign())
        .replaceFirst("\"format\" : 2", "\"format\" : 1")
        .replaceAll(",\\s*\"settings\" : \\{ }", "")
        .replaceAll(",\\s*\"against\" : \"\"", "")
        .replaceAll(",\\s*\"figures\" : \\{ }", "")
        .replaceAll("\\s*\"compilerMicros\" : \"unavailable\",", "");
    assertThat(old).doesNotContain("settings", "against", "figures", "compilerMicros");
    assertThat(ResultJson.read(old, WHERE)).isEqualTo(campaign());
  }

  @Test
  void refusesAFileThatIsNoResult() {
    assertThatThrownBy(() -> ResultJson.read("{\"name\": \"other\"}", WHERE))
        .hasMessage(WHERE + ": no format number, so it is no result of Herd; name another folder");
  }

  @Test
  void namesAnUnknownKeyAndItsPlace() {
    var text = ResultJson.write(campaign()).replaceFirst("\"hops\"", "\"jumps\" : 3, \"hops\"");
    assertThatThrownBy(() -> ResultJson.read(text, WHERE))
        .hasMessage(WHERE + ": unknown key 'jumps' at runs[0].config.herd.jumps; remove it, or"
            + " read the file with the Herd that wrote it");
  }

  @Test
  void namesAMissingKey() {
    var text = ResultJson.write(campaign()).replaceFirst("\"hops\" : 2,", "");
    assertThatThrownBy(() -> ResultJson.read(text, WHERE))
        .isInstanceOf(ResultException.class)
        .hasMessage(WHERE + ": missing key 'hops' at runs[0].config.herd.hops; restore the file or"
            + " run again");
  }

  @Test
  void refusesATextWhereANumberBelongs() {
    var text = ResultJson.write(campaign())
        .replaceFirst("\"rssBytes\" : \\d+", "\"rssBytes\" : \"much\"");
    assertThatThrownBy(() -> ResultJson.read(text, WHERE))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("runs[0].measured.processes.herd.rssBytes")
        .message().hasLineCount(1);
  }

  @Test
  void refusesHalfAFileAndAKeyGivenTwice() {
    var text = ResultJson.write(campaign());
    assertThatThrownBy(() -> ResultJson.read(text.substring(0, text.length() / 2), WHERE))
        .hasMessageStartingWith(WHERE + ": not JSON (");
    assertThatThrownBy(() -> ResultJson.read("{\"format\": 1, \"format\": 1}", WHERE))
        .hasMessageStartingWith(WHERE + ": not JSON (Duplicate field 'format'");
  }

  @Test
  void refusesAnArmThatNobodyDeclared() {
    var text = ResultJson.write(campaign())
        .replaceFirst("\"baseline\" : \"netty-epoll\"", "\"baseline\" : \"netty\"");
    assertThatThrownBy(() -> ResultJson.read(text, WHERE))
        .hasMessageStartingWith(
            WHERE + ": baseline names 'netty', which is none of the arms [netty-epoll] at ");
  }

  private static Campaign campaign() {
    var run = new SampleRun();
    run.arm = new Arm("netty-epoll", "netty-epoll", OptionalLong.empty(), Map.of());
    return Judge.standard().judge(Campaign.of(
        "a", "compare", Instant.parse("2026-11-21T10:00:00Z"), List.of("herd", "compare"),
        "netty-epoll", AaPair.NONE, List.of(run.arm), Map.of(), List.of(run.build())));
  }
}
