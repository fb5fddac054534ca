package io.herd.report.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Format 1 knew no matrix, no figures of an experiment's own and did not tell the JIT compiler's
 * share of the CPU time apart.
 */
final class FormatOne {
  private FormatOne() {}

  /** Adds what the current format has and format 1 had not; leaves any other format alone. */
  static void upgrade(JsonNode campaign) {
    if (campaign.path("format").asInt() != 1) {
      return;
    }
    ((ObjectNode) campaign).put("format", Campaign.FORMAT);
    campaign.path("arms").forEach(FormatOne::arm);
    for (var run : campaign.path("runs")) {
      arm(run.path("arm"));
      if (run.path("measured") instanceof ObjectNode measured) {
        measured.putObject("figures");
        measured.path("processes").forEach(FormatOne::process);
      }
    }
  }

  private static void arm(JsonNode arm) {
    if (arm instanceof ObjectNode object) {
      object.putObject("settings");
      object.put("against", "");
    }
  }

  private static void process(JsonNode process) {
    if (process instanceof ObjectNode object) {
      object.put("compilerMicros", Facts.UNAVAILABLE);
    }
  }
}
