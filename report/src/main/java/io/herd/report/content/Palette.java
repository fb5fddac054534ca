package io.herd.report.content;

import io.herd.report.document.Plot;
import io.herd.report.result.Campaign;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Gives each arm one colour on a whole page, whatever campaign it is in.
 *
 * @param names what has a colour, in the order of first appearance
 */
record Palette(List<String> names) {
  Palette {
    names = List.copyOf(names);
  }

  static Palette of(List<Campaign> campaigns) {
    var names = new LinkedHashSet<String>();
    for (var campaign : campaigns) {
      var matrix = Matrix.of(campaign);
      campaign.armsRun().forEach(arm -> names.add(matrix.name(arm)));
    }
    return new Palette(new ArrayList<>(names));
  }

  /**
   * How a series is drawn.
   *
   * @param name in its chart
   * @param arm what it belongs to, one of {@link #names}
   * @param turn how many series of the same arm the chart has before it
   */
  Plot.Trace trace(String name, String arm, int turn) {
    var number = Math.max(0, names.indexOf(arm));
    return new Plot.Trace(
        name, arm, number % Plot.COLOURS, (number + number / Plot.COLOURS + turn) % Plot.COLOURS);
  }
}
