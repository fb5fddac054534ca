package io.herd.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the parts of the page that lie beside the classes, and the chart library. */
final class Resources {
  private static final List<String> SCRIPTS =
      List.of("look.js", "curves.js", "marks.js", "lines.js", "page.js");

  private Resources() {}

  /** A file of this package. */
  static String text(String name) {
    return read(name);
  }

  /** The page's own script, from its parts. */
  static String script() {
    return SCRIPTS.stream().map(Resources::text)
        .collect(Collectors.joining("\n", "\"use strict\";\n(() => {\n", "})();\n"));
  }

  /** The chart library, made fit to stand within a script element. */
  static String library() {
    return read(text("echarts.path").strip()).replace("</script", "<\\/script");
  }

  private static String read(String path) {
    try (var in = Resources.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + path + "; build Herd again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
