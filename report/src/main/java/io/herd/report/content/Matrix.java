package io.herd.report.content;

import io.herd.report.result.Arm;
import io.herd.report.result.Campaign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * An experiment's matrix: which settings vary between its arms, and which of them is the subject,
 * the one that is compared. Without settings the arms themselves are.
 *
 * @param arms every arm by its name, in the order of display
 * @param copy the second copy of the A/A pair, by name; empty if there is none
 * @param varying settings with more than one value, in the order they first appear
 * @param subject the setting that is compared, such as {@code transport}; empty if there is none
 */
record Matrix(Map<String, Arm> arms, String copy, List<String> varying, String subject) {
  private static final String TRANSPORT = "transport";
  private static final String SECOND = " (A/A)";

  static Matrix of(Campaign campaign) {
    var arms = new LinkedHashMap<String, Arm>();
    campaign.arms().forEach(arm -> arms.put(arm.name(), arm));
    var varying = varying(campaign.arms());
    return new Matrix(arms, campaign.aa().copy(), varying, subject(campaign.arms(), varying));
  }

  /** Whether the arms differ by settings. */
  boolean isPresent() {
    return !varying.isEmpty();
  }

  /** What an arm is called beside others that share its other settings; also its switch. */
  String name(String arm) {
    if (!isPresent()) {
      return arm;
    }
    var known = arms.get(arm);
    if (known == null) {
      return arm;
    }
    var name = subject.isEmpty() ? known.transport() : value(arm, subject);
    return arm.equals(copy) ? name + SECOND : name;
  }

  /** What an arm shares with the others of its group: {@code connections 64, load 50%}. */
  String group(String arm) {
    return rest(arm, List.of(subject));
  }

  /** An arm's varying settings but for some of them. */
  String rest(String arm, List<String> without) {
    return varying.stream()
        .filter(setting -> !without.contains(setting) && !value(arm, setting).isEmpty())
        .map(setting -> setting + " " + value(arm, setting))
        .collect(Collectors.joining(", "));
  }

  /** The arms by their groups, in the order of display. */
  Map<String, List<String>> groups(List<String> some) {
    return some.stream().collect(
        Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
  }

  /** The settings that vary and are numbers in at least two arms. */
  List<String> numeric() {
    return varying.stream()
        .filter(setting -> !setting.equals(subject))
        .filter(setting -> arms.keySet().stream()
            .map(arm -> number(arm, setting))
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .distinct()
            .count() > 1)
        .toList();
  }

  /** A setting as a number: {@code 64}, {@code 20 ms}, {@code 50%} or {@code peak}, its 100 %. */
  OptionalDouble number(String arm, String setting) {
    return Quantity.of(value(arm, setting));
  }

  /** A setting's value; empty if the arm has none. */
  String value(String arm, String setting) {
    var known = arms.get(arm);
    return known == null ? "" : known.settings().getOrDefault(setting, "");
  }

  private static List<String> varying(List<Arm> arms) {
    var names = new LinkedHashSet<String>();
    arms.forEach(arm -> names.addAll(arm.settings().keySet()));
    return names.stream()
        .filter(name -> arms.stream()
            .map(arm -> arm.settings().getOrDefault(name, "")).distinct().count() > 1)
        .toList();
  }

  /** The transport; where all have the same one, the first setting that is no number. */
  private static String subject(List<Arm> arms, List<String> varying) {
    if (varying.contains(TRANSPORT)) {
      return TRANSPORT;
    }
    var words = new ArrayList<>(varying);
    words.removeIf(setting -> arms.stream()
        .map(arm -> arm.settings().getOrDefault(setting, ""))
        .anyMatch(value -> Quantity.of(value).isPresent()));
    return words.isEmpty() ? "" : words.getFirst();
  }
}
