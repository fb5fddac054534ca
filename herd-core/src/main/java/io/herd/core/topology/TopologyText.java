package io.herd.core.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a topology's name: a preset, or a generator with its numbers after a colon. */
final class TopologyText {
  private static final String TREE = "tree-";
  private static final String TREE_FORM = "tree-k";

  private TopologyText() {}

  static Topology parse(String text) {
    var preset = Presets.byName().get(text);
    return preset != null ? preset : generated(text);
  }

  private static Topology generated(String text) {
    int colon = text.indexOf(':');
    var kind = text.substring(0, Math.max(colon, 0));
    var numbers = new ArrayList<>(Arrays.asList(text.substring(colon + 1).split(",", -1)));
    if (kind.startsWith(TREE) && !kind.equals(TREE_FORM)) {
      numbers.addFirst(kind.substring(TREE.length()));
      kind = TREE_FORM;
    }
    var form = form(text, kind, numbers.size());
    try {
      return Generators.named(text, form.generator().apply(new Numbers(numbers)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("topology '" + text + "': " + e.getMessage(), e);
    }
  }

  private static Form form(String text, String kind, int count) {
    var ofKind = Form.ALL.stream().filter(form -> form.isOf(kind)).toList();
    if (ofKind.isEmpty()) {
      throw new IllegalArgumentException("unknown topology '" + text + "'; there are: "
          + String.join(", ", Presets.byName().keySet()) + ", " + shown(Form.ALL));
    }
    return ofKind.stream().filter(form -> form.arity() == count).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "topology '" + text + "' has " + count + " numbers; write it as " + shown(ofKind)));
  }

  private static String shown(List<Form> forms) {
    return forms.stream().map(Form::text).collect(Collectors.joining(", "));
  }
}
