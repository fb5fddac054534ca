package io.herd.sim.strategy;

import io.herd.core.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings two maps together without sending what both have. Each side answers line by line and keeps
 * nothing between them:
 *
 * <pre>
 * ROOT sum                 the first line: is there any difference?
 * SUMS prefix sum x 16     sums of the children of a node that differs
 * LIST prefix client:version ...   all that is below a node with few clients
 * WANT client ...          versions that the other side has and this one has not
 * AT ...                   an update, as everywhere
 * </pre>
 *
 * <p>An empty prefix is written as {@code -}; hashes are hexadecimal.
 */
final class DigestTalk {
  /** A node with so many clients at most is listed and not divided any more. */
  private static final int FEW = 16;

  private static final int RADIX = 16;

  private final Digest digest;

  DigestTalk(Digest digest) {
    this.digest = digest;
  }

  /** What whoever begins says. */
  String hello() {
    return "ROOT " + hex(digest.sum("")) + "\n";
  }

  /** What to answer to lines that are no AT. */
  List<Packet> answer(Packet.Talk talk) {
    List<String> lines = new ArrayList<>();
    List<Update> owed = new ArrayList<>();
    talk.lines().lines().forEach(line -> answer(line, lines, owed));
    List<Packet> answers = new ArrayList<>(Packet.batches(owed));
    answers.addAll(Packet.talks(lines));
    return answers;
  }

  private void answer(String line, List<String> lines, List<Update> owed) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "ROOT" -> {
        if (parse(words[1]) != digest.sum("")) {
          lines.add(describe(""));
        }
      }
      case "SUMS" -> compare(words, lines);
      case "LIST" -> settle(words, lines, owed);
      case "WANT" -> wanted(words, owed);
      default -> throw new IllegalArgumentException("'" + line + "' is no line of a digest");
    }
  }

  private String describe(String prefix) {
    String head = (prefix.isEmpty() ? "-" : prefix);
    StringBuilder line = new StringBuilder();
    if (digest.count(prefix) <= FEW) {
      line.append("LIST ").append(head);
      digest.prints(prefix).forEach(print -> line.append(' ').append(hex(print.client()))
          .append(':').append(hex(print.version())));
    } else {
      line.append("SUMS ").append(head);
      for (int child = 0; child < Digest.FAN_OUT; child++) {
        line.append(' ').append(hex(digest.sum(child(prefix, child))));
      }
    }
    return line.append('\n').toString();
  }

  private void compare(String[] words, List<String> lines) {
    for (int child = 0; child < Digest.FAN_OUT; child++) {
      String prefix = child(prefix(words), child);
      if (parse(words[2 + child]) != digest.sum(prefix)) {
        lines.add(describe(prefix));
      }
    }
  }

  /** Sends what the other side lacks or has otherwise, and asks for what this one lacks. */
  private void settle(String[] words, List<String> lines, List<Update> owed) {
    Map<Long, Long> theirs = new HashMap<>();
    for (int i = 2; i < words.length; i++) {
      int colon = words[i].indexOf(':');
      theirs.put(parse(words[i].substring(0, colon)), parse(words[i].substring(colon + 1)));
    }
    Set<Long> wanted = new HashSet<>(theirs.keySet());
    for (Fingerprint print : digest.prints(prefix(words))) {
      Long version = theirs.get(print.client());
      if (version != null && version == print.version()) {
        wanted.remove(print.client());
      } else {
        owed.addAll(digest.updates(print.client()));
      }
    }
    if (!wanted.isEmpty()) {
      StringBuilder want = new StringBuilder("WANT");
      wanted.stream().sorted().forEach(client -> want.append(' ').append(hex(client)));
      lines.add(want.append('\n').toString());
    }
  }

  private void wanted(String[] words, List<Update> owed) {
    for (int i = 1; i < words.length; i++) {
      owed.addAll(digest.updates(parse(words[i])));
    }
  }

  private static String prefix(String[] words) {
    return words[1].equals("-") ? "" : words[1];
  }

  private static String child(String prefix, int number) {
    return prefix + Character.forDigit(number, RADIX);
  }

  private static String hex(long hash) {
    return Long.toHexString(hash);
  }

  private static long parse(String hash) {
    return Long.parseUnsignedLong(hash, RADIX);
  }
}
