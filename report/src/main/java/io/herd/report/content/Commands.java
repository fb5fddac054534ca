package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Listing;
import io.herd.report.result.Campaign;
import io.herd.report.result.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command that repeats the campaign, and the processes of each arm's first run. */
final class Commands {
  private Commands() {}

  static List<Block> of(Campaign campaign) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Listing(
        "To repeat the campaign:", new Command("repeat", campaign.command()).text()));
    for (var arm : campaign.armsRun()) {
      var lines = campaign.runsOf(arm).getFirst().commands().stream()
          .map(command -> "# " + command.role() + "\n" + command.text())
          .collect(Collectors.joining("\n"));
      blocks.add(new Listing("Processes of " + arm + " in its first run:", lines));
    }
    return blocks;
  }
}
