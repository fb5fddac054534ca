package io.herd.report.guard;

import io.herd.report.result.Arm;
import io.herd.report.result.ProcessUse;
import io.herd.report.result.Processes;
import io.herd.report.result.RunResult;
import io.herd.report.result.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Neither a process nor the machine may run out of CPU: then latency is queueing for a core.
 *
 * @param share of the CPUs it may use that one process may reach; also of the whole machine
 */
public record CpuHeadroom(double share) implements Guard {
  @Override
  public String name() {
    return "CPU headroom";
  }

  @Override
  public Verdict check(RunResult run) {
    var processes = run.measured().processes();
    if (processes.herd().cpuMicros().isEmpty() || processes.generator().cpuMicros().isEmpty()) {
      return new Verdict.Unknown("the CPU time of herd or generator is unavailable");
    }
    var uses = uses(processes);
    if (run.arm().settings().containsKey(Arm.LOAD)) {
      uses.remove("herd"); // a share of its own peak is what was asked for
    }
    var seconds = run.measured().windowSeconds();
    for (var use : uses.entrySet()) {
      var busy = cpus(use.getValue(), seconds);
      if (busy > share * use.getValue().cpus()) {
        return new Verdict.Invalid(sentence("the " + use.getKey(), busy, use.getValue().cpus()));
      }
    }
    if (run.arm().settings().containsKey(Arm.LOAD)) {
      return new Verdict.Valid("the load is a share of the herd's own peak, which may take all"
          + " that the generator leaves");
    }
    var all = uses.values().stream().mapToDouble(use -> cpus(use, seconds)).sum();
    var cores = run.environment().machine().cores();
    return Figures.verdict(all <= share * cores, sentence("all processes", all, cores));
  }

  private static Map<String, ProcessUse> uses(Processes processes) {
    var uses = new LinkedHashMap<String, ProcessUse>();
    uses.put("herd", processes.herd());
    uses.put("generator", processes.generator());
    uses.put("stub", processes.stub());
    return uses;
  }

  private static double cpus(ProcessUse use, double seconds) {
    return use.cpuMicros().orElse(0) / 1e6 / seconds;
  }

  private String sentence(String who, double busy, double cpus) {
    return who + " used " + Figures.decimals(busy, 2) + " of " + Figures.decimals(cpus, 0)
        + " CPUs (at most " + Figures.percent(share) + ")";
  }
}
