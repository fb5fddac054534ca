package io.herd.benchmarks.experiment;

import io.herd.benchmarks.experiment.plan.Cell;
import io.herd.benchmarks.experiment.plan.PeakSpec;
import io.herd.benchmarks.system.HerdSystem;
import io.herd.benchmarks.system.Systems;
import io.herd.report.result.Arm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    HerdSystem system = Systems.find(cell.spec().transport());
    Map<String, String> settings = new LinkedHashMap<>(cell.settings());
    if (!load.isEmpty()) {
      settings.put(Arm.LOAD, load);
    }
    return new Arm(named(cell.name(), load), system.name(), system.codeLines(sources),
        system.setUp(),
        settings, cell.against().isEmpty() ? "" : named(cell.against(), load));
  }

  private static String named(String cell, String load) {
    return load.isEmpty() ? cell : cell + ", " + load;
  }
}
