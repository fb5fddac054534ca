package io.herd.sim.strategy;

import io.herd.core.Update;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Epidemic broadcast trees (Leitao, Pereira and Rodrigues, 2007): updates go along a tree, and
 * their ids along all other links. A link that brings a duplicate leaves the tree; one that told of
 * an id which then did not come enters it. As published it knows no resync: what was sent while a
 * server could not be reached does not come again.
 */
final class Plumtree implements Node {
  private static final int NOBODY = -1;
  private static final int DELAYS_BEFORE_GRAFT = 10;
  private static final int DELAYS_AFTER_GRAFT = 3;

  private final Place place;
  private final Set<Integer> eager = new HashSet<>();
  private final Set<Integer> lazy = new HashSet<>();
  private final Map<String, Update> received = new HashMap<>();
  private final Map<String, ArrayDeque<Integer>> missing = new HashMap<>();

  Plumtree(Place place) {
    this.place = place;
    for (int neighbour : place.neighbours()) {
      eager.add(neighbour);
    }
  }

  private static String id(Update update) {
    return update.server() + " " + update.client() + " " + update.seconds() + "." + update.nanos();
  }

  @Override
  public void accepted(Update update) {
    received.put(id(update), update);
    push(update, NOBODY);
  }

  private void push(Update update, int from) {
    for (int peer : place.neighbours()) {
      if (peer != from) {
        if (eager.contains(peer)) {
          place.send(peer, new Packet.Push(update));
        } else if (lazy.contains(peer)) {
          place.send(peer, new Packet.Have(id(update)));
        }
      }
    }
  }

  @Override
  public void receive(int from, Packet packet) {
    switch (packet) {
      case Packet.Push push -> take(from, push.update());
      case Packet.Have have -> hear(from, have.id());
      case Packet.Graft graft -> graft(from, graft.id());
      case Packet.Prune _ -> prune(from);
      default -> throw new IllegalArgumentException("Plumtree knows no " + packet);
    }
  }

  private void take(int from, Update update) {
    String id = id(update);
    if (received.putIfAbsent(id, update) != null) {
      prune(from);
      place.send(from, new Packet.Prune());
      return;
    }
    missing.remove(id);
    place.store().offer(update);
    branch(from);
    push(update, from);
  }

  private void branch(int peer) {
    lazy.remove(peer);
    eager.add(peer);
  }

  private void prune(int peer) {
    if (eager.remove(peer)) {
      lazy.add(peer);
    }
  }

  private void hear(int from, String id) {
    if (received.containsKey(id)) {
      return;
    }
    if (!missing.containsKey(id)) {
      missing.put(id, new ArrayDeque<>());
      wait(id, DELAYS_BEFORE_GRAFT);
    }
    missing.computeIfAbsent(id, _ -> new ArrayDeque<>()).add(from);
  }

  private void wait(String id, int delays) {
    place.links().agenda().in((long) delays * place.links().delayMillis(), () -> {
      ArrayDeque<Integer> peers = missing.get(id);
      Integer peer = peers == null ? null : peers.poll();
      if (peer == null) {
        missing.remove(id);
        return;
      }
      branch(peer);
      place.send(peer, new Packet.Graft(id));
      wait(id, DELAYS_AFTER_GRAFT);
    });
  }

  private void graft(int from, String id) {
    branch(from);
    Update update = received.get(id);
    if (update != null) {
      place.send(from, new Packet.Push(update));
    }
  }

  @Override
  public void up(int peer) {
    branch(peer);
  }

  @Override
  public void down(int peer) {
    eager.remove(peer);
    lazy.remove(peer);
  }
}
