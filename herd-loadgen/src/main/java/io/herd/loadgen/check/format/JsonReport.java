package io.herd.loadgen.check.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.check.CheckReport;
import io.herd.loadgen.check.Row;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Verdict;
import java.util.List;
import java.util.Locale;

/** One line of JSON with all rows. */
public final class JsonReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Whole(String rules, long passed, long failed, long skipped, double percent,
      List<Met> servers, List<Line> rows) {}

  private record Met(String name, String target, String style, boolean staysOpen) {}

  private record Line(String id, String section, String title, String verdict, String note,
      String expected, long millis, List<Said> exchanges) {}

  private record Said(String server, String sent, String got) {}

  private JsonReport() {}

  /** The line. */
  public static String of(CheckReport report) {
    try {
      return JSON.writeValueAsString(whole(report));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Whole whole(CheckReport report) {
    return new Whole(report.rules().toString(), report.count(Verdict.PASSED),
        report.count(Verdict.FAILED), report.count(Verdict.SKIPPED), report.percent(),
        report.servers().stream().map(JsonReport::met).toList(),
        report.rows().stream().map(JsonReport::line).toList());
  }

  private static Met met(Server server) {
    return new Met(server.name(), server.target().toString(),
        server.manners().style().toString(), server.manners().staysOpen());
  }

  private static Line line(Row row) {
    return new Line(row.id(), row.section().toString(), row.title(),
        row.verdict().name().toLowerCase(Locale.ROOT), row.note(), row.expected(), row.millis(),
        row.exchanges().stream()
            .map(said -> new Said(said.server(), said.sent(), said.got())).toList());
  }
}
