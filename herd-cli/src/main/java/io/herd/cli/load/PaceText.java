package io.herd.cli.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.herd.loadgen.spec.BadInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Paces that are written in one word, read into a spec. */
final class PaceText {
  private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,6})?)";
  private static final Pattern RAMP = Pattern.compile(NUMBER + ":" + NUMBER);
  private static final Pattern STEP = Pattern.compile(NUMBER + "@(.+)");

  private PaceText() {}

  /** {@code 100:2000}. */
  static void ramp(String text, ObjectNode pace) {
    Matcher matcher = RAMP.matcher(text);
    BadInput.unless(matcher.matches(), "--ramp \"" + text
        + "\" is no ramp; write two rates in requests per second, such as 100:2000");
    pace.put("kind", "ramp")
        .put("from", Double.parseDouble(matcher.group(1)))
        .put("to", Double.parseDouble(matcher.group(2)));
  }

  /** {@code 500@5s,2000@10s}. */
  static void steps(String text, ObjectNode pace) {
    ArrayNode steps = pace.put("kind", "steps").putArray("steps");
    for (String step : text.split(",", -1)) {
      Matcher matcher = STEP.matcher(step);
      BadInput.unless(matcher.matches(), "--steps \"" + step
          + "\" is no step; write a rate and its time, such as 500@5s");
      steps.addObject()
          .put("rate", Double.parseDouble(matcher.group(1)))
          .put("seconds", seconds(matcher.group(2)));
    }
  }

  private static double seconds(String time) {
    try {
      return new TimeConverter().convert(time).toMillis() / 1e3;
    } catch (TypeConversionException e) {
      throw new BadInput("--steps: " + e.getMessage());
    }
  }
}
