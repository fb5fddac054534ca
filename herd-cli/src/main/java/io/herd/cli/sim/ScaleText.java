package io.herd.cli.sim;

import io.herd.report.result.ResultJson;
import io.herd.sim.scale.Flood;
import io.herd.sim.scale.ScaleResult;
import java.util.List;

/** A result at scale, as it is printed. */
final class ScaleText {
  private record Json(
      String topology, long seed, String delay, int servers, long links, long expectedMessages,
      List<Flood> updates, long bytesPerServer, long bytesPerServerAfter, double graphSeconds,
      double startSeconds, double floodSeconds, double seconds, List<String> problems) {}

  private ScaleText() {}

  static String json(ScaleResult result) {
    return ResultJson.line(new Json(result.spec().topology(), result.spec().seed(),
        result.spec().delay().toString(), result.servers(), result.links(),
        result.expectedMessages(), result.floods(), result.bytesPerServer(),
        result.bytesPerServerAfter(), result.graphSeconds(), result.startSeconds(),
        result.floodSeconds(), result.seconds(), result.problems()));
  }

  static String table(ScaleResult result) {
    FigureTable table = new FigureTable("Scale", subtitle(result))
        .words("update").figures("origin", "stored by", "messages", "formula", "bytes",
            "last server", "hops x mean delay");
    for (int i = 0; i < result.floods().size(); i++) {
      Flood flood = result.floods().get(i);
      table.row(Integer.toString(i + 1), "S" + flood.origin(), Figure.whole(flood.reached()),
          Figure.whole(flood.messages()), Figure.whole(result.expectedMessages()),
          Figure.bytes(flood.bytes()), Figure.millis(flood.lastMillis()),
          Figure.millis((long) flood.eccentricity() * result.spec().delay().meanMillis()));
    }
    return table
        .note("Memory of a server in the heap: " + Figure.whole(result.bytesPerServer())
            + " B with its links, " + Figure.whole(result.bytesPerServerAfter()) + " B with the "
            + result.floods().size() + " updates.")
        .note("Wall time: " + Figure.tenths(result.seconds()) + " s (graph "
            + Figure.tenths(result.graphSeconds()) + " s, starting and linking "
            + Figure.tenths(result.startSeconds()) + " s, floods "
            + Figure.tenths(result.floodSeconds()) + " s, the rest to weigh the heap).")
        .note(result.problems().isEmpty() ? "All is as the formulas say."
            : result.problems().size() + " figures are not as the formulas say.")
        .text();
  }

  private static String subtitle(ScaleResult result) {
    return Figure.whole(result.servers()) + " servers of the real core, "
        + Figure.whole(result.links()) + " links, " + result.spec().topology() + " with seed "
        + result.spec().seed() + ", " + result.spec().delay();
  }
}
