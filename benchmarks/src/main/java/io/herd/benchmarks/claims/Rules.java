package io.herd.benchmarks.claims;

import static java.util.Map.entry;

import java.util.Map;
import java.util.NoSuchElementException;

/** The rule of each claim, by its id. */
final class Rules {
  private static final Map<String, Rule> BY_ID = Map.ofEntries(
      entry("propagation", HerdRules::propagation),
      entry("similar", PeerRules::similar),
      entry("thread-cost", ProbeRules::threadCost),
      entry("c10k", HerdRules::c10k),
      entry("async-wins", HerdRules::asyncWins),
      entry("thread-memory", ProbeRules::threadMemory),
      entry("stall", HerdRules::stall),
      entry("responsive", HerdRules::responsive),
      entry("multi-reactor", HerdRules::multiReactor),
      entry("gil", PeerRules::gil),
      entry("green", PeerRules::green),
      entry("jython", PeerRules::jython),
      entry("timestamp", FloodRules::timestamp),
      entry("same-location", SimulatedRules::sameLocation),
      entry("echo-back", FloodRules::echoBack),
      entry("dial-per-message", FloodRules::dialPerMessage),
      entry("bad-input", ProbeRules::badInput),
      entry("gc-pause", HerdRules::gcPause),
      entry("cache-copies", MemoryRules::cacheCopies),
      entry("cycle-leak", MemoryRules::cycleLeak),
      entry("lock-cost", ProbeRules::lockCost),
      entry("seda", PeerRules::seda),
      entry("shared-listener", ProbeRules::sharedListener),
      entry("node-same", PeerRules::nodeSame),
      entry("node-fast", PeerRules::nodeFast),
      entry("waiting", HerdRules::waiting),
      entry("loc", ProbeRules::codeSize),
      entry("vthreads-scale", HerdRules::vthreadsScale),
      entry("events-18", HerdRules::events18),
      entry("hop-cost", HerdRules::hopCost),
      entry("sotimeout", HerdRules::readTimeout));

  private Rules() {}

  static Rule of(String claim) {
    Rule rule = BY_ID.get(claim);
    if (rule == null) {
      throw new NoSuchElementException("claim " + claim + " has no rule");
    }
    return rule;
  }
}
