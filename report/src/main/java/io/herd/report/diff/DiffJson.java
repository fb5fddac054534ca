package io.herd.report.diff;

import io.herd.report.result.Facts;
import io.herd.report.result.ResultJson;
import io.herd.report.stats.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A difference as JSON. */
final class DiffJson {
  private DiffJson() {}

  static String text(Diff diff) {
    var all = new LinkedHashMap<String, Object>();
    all.put("base", diff.base());
    all.put("head", diff.head());
    all.put("comparable", diff.isPossible());
    all.put("warnings", diff.warnings());
    all.put("changes", diff.changes().stream().map(DiffJson::change).toList());
    return ResultJson.text(all);
  }

  private static Map<String, Object> change(Change change) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("experiment", change.experiment());
    fields.put("arm", change.arm());
    fields.put("metric", change.metric().key());
    fields.put("unit", change.metric().unit().symbol());
    fields.put("base", List.copyOf(change.base()));
    fields.put("head", List.copyOf(change.head()));
    fields.put("ratio", end(change, Interval::estimate));
    fields.put("low", end(change, Interval::low));
    fields.put("high", end(change, Interval::high));
    fields.put("band", change.bound());
    fields.put("verdict", change.word().text());
    fields.put("reason", change.reason());
    return fields;
  }

  private static Object end(Change change, Function<Interval, Double> end) {
    return change.ratio().<Object>map(end).orElse(Facts.UNAVAILABLE);
  }
}
