package io.herd.benchmarks.experiment;

import io.herd.benchmarks.experiment.plan.Cell;
import io.herd.benchmarks.experiment.plan.PeakSpec;
import io.herd.core.Transport;
import io.herd.core.Transports;
import io.herd.report.metric.CodeLines;
import io.herd.report.result.Arm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The arms of a result that a cell of an experiment fills.
 *
 * @param sources the project's folder, for the code lines
 */
public record ArmsOf(Path sources) {
  private static final String AGAIN = " (again)";

  /** The same cell a second time, for the noise. */
  static Cell again(Cell cell) {
    return new Cell(cell.name() + AGAIN, cell.settings(), cell.name(), cell.spec());
  }

  /** One, or one for the peak and one for each share of it. */
  public List<Arm> of(Cell cell) {
    PeakSpec peak = cell.spec().peak();
    if (peak == null) {
      return List.of(arm(cell, ""));
    }
    List<Arm> arms = new ArrayList<>(List.of(arm(cell, "peak")));
    peak.shares().forEach(share -> arms.add(arm(cell, Math.round(share * 100) + "%")));
    return arms;
  }

  private Arm arm(Cell cell, String load) {
    Transport transport = Transports.find(cell.spec().transport());
    Map<String, String> settings = new LinkedHashMap<>(cell.settings());
    if (!load.isEmpty()) {
      settings.put(Arm.LOAD, load);
    }
    return new Arm(named(cell.name(), load), transport.name(), codeLines(transport), Map.of(),
        settings, cell.against().isEmpty() ? "" : named(cell.against(), load));
  }

  private static String named(String cell, String load) {
    return load.isEmpty() ? cell : cell + ", " + load;
  }

  /** The transport's own module; all flavours of one module share its lines. */
  private OptionalLong codeLines(Transport transport) {
    String name = transport.getClass().getPackageName();
    String module = "herd-" + name.substring(name.lastIndexOf('.') + 1);
    return CodeLines.in(sources.resolve(module).resolve("src/main/java"));
  }
}
