package io.herd.sim.strategy;

import io.herd.core.Update;
import io.herd.core.topology.Graph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Puts one strategy through a trial. The same seed gives the same result. */
public final class Trial {
  /** How far an update has come. */
  private static final class Spread {
    private final long start;
    private int servers;
    private long last;

    Spread(long start) {
      this.start = start;
    }
  }

  private final TrialSpec spec;
  private final Strategy strategy;
  private final Loss loss;
  private final Agenda agenda = new Agenda();
  private final Links links;
  private final List<Store> stores = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Spread> spreads = new HashMap<>();
  private int complete;

  public Trial(TrialSpec spec, Strategy strategy, Loss loss) {
    this.spec = spec;
    this.strategy = strategy;
    this.loss = loss;
    Graph graph = spec.graph();
    links = new Links(graph, agenda, loss, spec.delayMillis(), spec.seed());
    var random = new SplittableRandom(spec.seed());
    for (int v = 0; v < graph.order(); v++) {
      Store store = new Store(v, this::stored);
      stores.add(store);
      Node node = strategy.node(
          new Place(v, graph.neighbours(v).boxed().toList(), store, links, random.nextLong()));
      nodes.add(node);
      links.join(node);
    }
    planUpdates(random);
    if (spec.partitionMillis() > 0) {
      agenda.at(spec.partMillis(), () -> links.part(half()));
      agenda.at(spec.healMillis(), links::heal);
    }
  }

  private void planUpdates(SplittableRandom random) {
    for (int i = 0; i < spec.updates(); i++) {
      int server = random.nextInt(spec.graph().order());
      String client = "client-" + i;
      agenda.at((long) i * spec.everyMillis(), () -> {
        spreads.put(client, new Spread(agenda.now()));
        nodes.get(server).accepted(stores.get(server).say(client, agenda.now()));
      });
    }
  }

  private void stored(Update update) {
    Spread spread = spreads.get(update.client());
    if (spread != null) {
      spread.servers++;
      spread.last = agenda.now();
      complete += spread.servers == spec.graph().order() ? 1 : 0;
    }
  }

  /** The half of the servers that is nearest to the first. */
  private BitSet half() {
    int[] distances = spec.graph().distancesFrom(0);
    BitSet half = new BitSet();
    IntStream.range(0, distances.length).boxed()
        .sorted((a, b) -> Integer.compare(distances[a], distances[b]))
        .limit(distances.length / 2).forEach(half::set);
    return half;
  }

  /** Runs until all servers have all updates and the partition is over, or patience is. */
  public TrialResult run() {
    long due = Math.max((long) (spec.updates() - 1) * spec.everyMillis(),
        spec.partitionMillis() == 0 ? 0 : spec.healMillis());
    boolean converged = false;
    while (!converged && agenda.step(spec.endMillis())) {
      converged = complete == spec.updates() && agenda.now() >= due;
    }
    drain(converged);
    Traffic traffic = links.traffic();
    return new TrialResult(strategy.text(), loss, spec.updates(), complete, traffic.messages(),
        traffic.bytes(), traffic.resyncBytes(), traffic.breaks(),
        spreads.values().stream().filter(spread -> spread.servers == spec.graph().order())
            .map(spread -> spread.last - spread.start).sorted().toList(),
        converged ? OptionalLong.of(Math.max(0, lastStored() - due)) : OptionalLong.empty());
  }

  /** What is under way counts too: duplicates are a cost of the update. */
  private void drain(boolean converged) {
    long end = agenda.now() + 2L * spec.delayMillis();
    while (converged && agenda.step(end)) {}
  }

  private long lastStored() {
    return spreads.values().stream().mapToLong(spread -> spread.last).max().orElse(0);
  }
}
