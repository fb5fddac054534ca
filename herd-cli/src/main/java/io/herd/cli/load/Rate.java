package io.herd.cli.load;

import io.herd.loadgen.spec.BadInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rate as it is typed: {@code 2000} requests per second, or {@code 50%} of a peak. */
record Rate(double value, boolean ofPeak) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(%?)");

  static Rate parse(String text) {
    Matcher matcher = FORM.matcher(text);
    BadInput.unless(matcher.matches(), "\"" + text + "\" is no rate; write requests per second,"
        + " such as 2000, or a share of the peak that --find-peak found, such as 50%");
    return new Rate(Double.parseDouble(matcher.group(1)), !matcher.group(2).isEmpty());
  }
}
