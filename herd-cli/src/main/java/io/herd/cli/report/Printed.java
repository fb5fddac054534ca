package io.herd.cli.report;

import io.herd.cli.Screen;
import io.herd.report.ClaimsTable;
import io.herd.report.ComparisonTable;
import io.herd.report.content.Findings;
import io.herd.report.guard.Rejudging;
import io.herd.report.result.Campaign;
import io.herd.report.result.ResultJson;
import java.io.PrintWriter;
import java.util.Map;

/** What a report is about, as it is printed. */
record Printed(Findings findings, PrintWriter out) {
  /** Claims stand for the campaigns behind them; else each campaign has its tables. */
  void tables() {
    findings.claims().forEach(run -> out.println(ClaimsTable.of(run).terminal(Screen.style())));
    if (findings.claims().isEmpty()) {
      findings.campaigns().forEach(held -> out.println(
          ComparisonTable.of(held.campaign()).terminal(Screen.style())));
    }
  }

  /** A single campaign or run of claims as its file has it; several of them by their kinds. */
  void json() {
    var campaigns = findings.campaigns().stream().map(Findings.Held::campaign).toList();
    if (findings.isOneCampaign()) {
      out.println(ResultJson.write(campaigns.getFirst()));
    } else if (findings.claims().size() == 1) {
      out.println(ResultJson.text(findings.claims().getFirst()));
    } else {
      out.println(ResultJson.text(Map.of("claims", findings.claims(), "campaigns", campaigns)));
    }
  }

  /** Where the guards of today say something else than those of the day. */
  void changes(Findings before) {
    for (var i = 0; i < findings.campaigns().size(); i++) {
      changes(before.campaigns().get(i).campaign(), findings.campaigns().get(i).campaign());
    }
  }

  private void changes(Campaign was, Campaign is) {
    var changes = Rejudging.changes(was, is);
    out.println(is.id() + (changes.isEmpty()
        ? ": today's guards say the same"
        : ": today's guards say otherwise in " + changes.size() + " cases"));
    changes.forEach(change -> out.println("  " + change.subject() + ", " + change.guard() + ": "
        + change.was().word() + " -> " + change.is().word() + ": " + change.is().reason()));
  }
}
