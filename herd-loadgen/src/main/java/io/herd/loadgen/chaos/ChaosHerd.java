package io.herd.loadgen.chaos;

import io.herd.loadgen.check.NamedTarget;
import io.herd.loadgen.proxy.Proxy;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.start.StartedHerd;
import io.herd.loadgen.style.ClientStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A herd that was started to be maltreated.
 *
 * @param system what it runs on
 * @param processes its servers
 * @param roads its links, each through a proxy
 * @param style how its servers want commands to end
 */
public record ChaosHerd(
    String system, StartedHerd processes, Map<Road, Proxy> roads, ClientStyle style) {
  public ChaosHerd {
    roads = Map.copyOf(roads);
  }

  Map<String, Target> targets() {
    Map<String, Target> targets = new LinkedHashMap<>();
    for (NamedTarget server : processes.targets()) {
      targets.put(server.name(), server.target());
    }
    return targets;
  }

  List<String> servers() {
    return List.copyOf(targets().keySet());
  }
}
