package io.herd.report.content;

import io.herd.report.document.Block;
import io.herd.report.document.Folded;
import io.herd.report.document.Listing;
import io.herd.report.result.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command that repeats the campaign, and the processes of each arm's first run. Class paths are
 * long and all the same, so each is written out once, as a variable of the shell.
 */
final class Commands {
  private static final String CLASS_PATH = "-cp";

  private final List<String> classPaths = new ArrayList<>();

  private Commands() {}

  static List<Block> of(Chapter chapter) {
    return new Commands().blocks(chapter);
  }

  private List<Block> blocks(Chapter chapter) {
    var campaign = chapter.campaign();
    var processes = new ArrayList<Block>();
    for (var arm : campaign.armsRun()) {
      var lines = campaign.runsOf(arm).getFirst().commands().stream()
          .map(command -> "# " + command.role() + "\n" + text(command))
          .collect(Collectors.joining("\n"));
      processes.add(
          new Listing("Processes of " + chapter.label(arm) + " in its first run:", lines));
    }
    if (!classPaths.isEmpty()) {
      processes.addFirst(new Listing("The class paths below:", classPaths.stream()
          .map(path -> name(path) + "='" + path + "'").collect(Collectors.joining("\n"))));
    }
    return List.of(
        new Listing("To repeat the campaign:", new Command("repeat", campaign.command()).text()),
        new Folded("The processes of each arm, by their command lines", processes));
  }

  private String text(Command command) {
    var at = command.line().indexOf(CLASS_PATH) + 1;
    if (at == 0 || at == command.line().size()) {
      return command.text();
    }
    var path = command.line().get(at);
    if (!classPaths.contains(path)) {
      classPaths.add(path);
    }
    var before = new Command(command.role(), command.line().subList(0, at)).text();
    var behind = command.line().subList(at + 1, command.line().size());
    return before + " \"$" + name(path) + "\" " + new Command(command.role(), behind).text();
  }

  private String name(String path) {
    return "CP" + (classPaths.indexOf(path) + 1);
  }
}
