package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Folded;
import io.herd.report.document.Listing;
import io.herd.report.result.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command that repeats the campaign, and the processes of each arm's first run. */
final class Commands {
  private Commands() {}

  static List<Block> of(Chapter chapter) {
    var campaign = chapter.campaign();
    var processes = new ArrayList<Block>();
    for (var arm : campaign.armsRun()) {
      var lines = campaign.runsOf(arm).getFirst().commands().stream()
          .map(command -> "# " + command.role() + "\n" + command.text())
          .collect(Collectors.joining("\n"));
      processes.add(
          new Listing("Processes of " + chapter.label(arm) + " in its first run:", lines));
    }
    return List.of(
        new Listing("To repeat the campaign:", new Command("repeat", campaign.command()).text()),
        new Folded("The processes of each arm, by their command lines", processes));
  }
}
