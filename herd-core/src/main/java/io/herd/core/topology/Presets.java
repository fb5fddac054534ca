package io.herd.core.topology;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The herds of the university course that the protocol comes from, one for each year. Years that
 * shared one herd are equal but for the name.
 */
public final class Presets {
  /** The preset to use when none is named. */
  public static final String DEFAULT = "ucla-2023";

  private static final Map<String, Topology> ALL = all();

  private Presets() {}

  /** Every preset by its name, by year. */
  public static Map<String, Topology> byName() {
    return ALL;
  }

  private static Map<String, Topology> all() {
    var presets = new LinkedHashMap<String, Topology>();
    add(presets, "Blake Bryant Gasol Howard Metta",
        "Blake-Bryant Blake-Howard Gasol-Bryant Gasol-Howard Metta-Bryant", "2012");
    add(presets, "Farmar Gasol Hill Meeks Young",
        "Farmar-Meeks Farmar-Young Gasol-Meeks Gasol-Young Hill-Meeks", "2014");
    add(presets, "Alford Bolden Hamilton Parker Powell",
        "Alford-Parker Alford-Powell Bolden-Parker Bolden-Powell Hamilton-Parker", "2015");
    add(presets, "Alford Bolden Hamilton Parker Welsh",
        "Alford-Parker Alford-Welsh Bolden-Parker Bolden-Welsh Hamilton-Parker", "2016w");
    add(presets, "Alford Ball Hamilton Holiday Welsh",
        "Alford-Hamilton Alford-Welsh Ball-Holiday Ball-Welsh Hamilton-Holiday", "2016", "2017");
    add(presets, "Goloman Hands Holiday Welsh Wilkes",
        "Goloman-Hands Goloman-Holiday Goloman-Wilkes Hands-Wilkes Holiday-Welsh Holiday-Wilkes",
        "2018", "2019");
    addHouses(presets);
    return Collections.unmodifiableMap(presets);
  }

  /** From 2020 on one graph, a square with a roof: only the names change. */
  private static void addHouses(Map<String, Topology> presets) {
    add(presets, "Hill Jaquez Smith Campbell Singleton",
        "Hill-Jaquez Hill-Smith Singleton-Jaquez Singleton-Smith Singleton-Campbell Smith-Campbell",
        "2020");
    add(presets, "Riley Jaquez Juzang Campbell Bernard",
        "Riley-Jaquez Riley-Juzang Bernard-Jaquez Bernard-Juzang Bernard-Campbell Juzang-Campbell",
        "2021");
    add(presets, "Juzang Bernard Jaquez Johnson Clark",
        "Clark-Jaquez Clark-Juzang Bernard-Jaquez Bernard-Juzang Bernard-Johnson Juzang-Johnson",
        "2022");
    add(presets, "Bailey Bona Campbell Clark Jaquez",
        "Clark-Jaquez Clark-Bona Campbell-Bailey Campbell-Bona Campbell-Jaquez Bona-Bailey",
        "2023", "2024", "2025");
  }

  private static void add(
      Map<String, Topology> presets, String servers, String links, String... years) {
    for (var year : years) {
      var name = "ucla-" + year;
      presets.put(name, Topology.of(name, words(servers), links(links)));
    }
  }

  private static List<Link> links(String text) {
    return words(text).stream().map(Presets::link).toList();
  }

  private static Link link(String text) {
    int hyphen = text.indexOf('-');
    return new Link(text.substring(0, hyphen), text.substring(hyphen + 1));
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }
}
