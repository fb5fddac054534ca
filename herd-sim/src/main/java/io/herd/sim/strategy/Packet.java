package io.herd.sim.strategy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.herd.core.Update;
import java.util.ArrayList;
import java.util.List;

/** What one server sends to another in one piece; its size is that of the lines it stands for. */
sealed interface Packet {
  /** What a segment on an Ethernet holds, about. */
  int SEGMENT_BYTES = 1_400;

  int bytes();

  /** Whether it is part of a resync and not of the spreading of a new update. */
  default boolean isResync() {
    return false;
  }

  /** Updates of a resync in as few segments as hold them. */
  static List<Packet> batches(List<Update> updates) {
    List<Packet> batches = new ArrayList<>();
    int from = 0;
    int bytes = 0;
    for (int i = 0; i < updates.size(); i++) {
      int length = updates.get(i).line().length;
      if (i > from && bytes + length > SEGMENT_BYTES) {
        batches.add(new Batch(List.copyOf(updates.subList(from, i))));
        from = i;
        bytes = 0;
      }
      bytes += length;
    }
    if (from < updates.size()) {
      batches.add(new Batch(List.copyOf(updates.subList(from, updates.size()))));
    }
    return batches;
  }

  /** Lines in as few segments as hold them. */
  static List<Packet> talks(List<String> lines) {
    List<Packet> talks = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    for (String line : lines) {
      if (!segment.isEmpty() && segment.length() + line.length() > SEGMENT_BYTES) {
        talks.add(new Talk(segment.toString()));
        segment.setLength(0);
      }
      segment.append(line);
    }
    if (!segment.isEmpty()) {
      talks.add(new Talk(segment.toString()));
    }
    return talks;
  }

  /** An update that spreads. */
  record Push(Update update) implements Packet {
    @Override
    public int bytes() {
      return update.line().length;
    }
  }

  /** Some updates of a resync, as many as fit into a segment. */
  record Batch(List<Update> updates) implements Packet {
    @Override
    public int bytes() {
      return updates.stream().mapToInt(update -> update.line().length).sum();
    }

    @Override
    public boolean isResync() {
      return true;
    }
  }

  /** Lines of a resync by digests, each with its line end, in one segment. */
  record Talk(String lines) implements Packet {
    @Override
    public int bytes() {
      return lines.getBytes(UTF_8).length;
    }

    @Override
    public boolean isResync() {
      return true;
    }
  }

  /** Plumtree: the sender has an update, and does not send it unless asked. */
  record Have(String id) implements Packet {
    @Override
    public int bytes() {
      return ("IHAVE " + id + "\n").getBytes(UTF_8).length;
    }
  }

  /** Plumtree: the link becomes a branch of the tree again, and the update is wanted. */
  record Graft(String id) implements Packet {
    @Override
    public int bytes() {
      return ("GRAFT " + id + "\n").getBytes(UTF_8).length;
    }
  }

  /** Plumtree: the link is no branch of the tree. */
  record Prune() implements Packet {
    @Override
    public int bytes() {
      return "PRUNE\n".length();
    }
  }
}
