package io.herd.cli.chaos;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.chaos.ChaosOutcome;
import io.herd.report.document.Bullets;
import io.herd.report.document.Document;
import io.herd.report.document.Section;
import io.herd.report.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All runs of one {@code herd chaos}, as they are stored.
 *
 * @param command as it was typed
 * @param topology the servers' names and links
 * @param schedule a line for each fault
 * @param outcomes one for each system that ran
 * @param notRun why others did not, by their names
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ChaosReport(String id, List<String> command, String topology, List<String> schedule,
    List<ChaosOutcome> outcomes, Map<String, String> notRun) {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** The worst verdict of all. */
  Verdict verdict() {
    Stream<Verdict> ran = outcomes.stream().map(ChaosRuling::of);
    Stream<Verdict> others = notRun.entrySet().stream()
        .map(system -> new Verdict.Unknown(system.getKey() + " did not run: " + system.getValue()));
    Verdict worst = Verdict.worst(Stream.concat(ran, others).toList());
    return worst instanceof Verdict.Valid
        ? worst.because("0 lost, 0 divergent, 0 wrong, 0 went back")
        : worst;
  }

  Document document() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("systems", "", List.of(ChaosTable.of(outcomes, notRun))));
    List<Bullets.Item> examples = outcomes.stream().flatMap(outcome -> outcome.examples().stream()
        .map(text -> new Bullets.Item(outcome.system(), text))).toList();
    if (!examples.isEmpty()) {
      sections.add(new Section("seen", "What was seen", List.of(new Bullets(examples))));
    }
    return new Document(verdict().word(), verdict().reason(), sections);
  }

  String json() {
    try {
      return MAPPER.writeValueAsString(Map.of("verdict", verdict(), "chaos", this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
