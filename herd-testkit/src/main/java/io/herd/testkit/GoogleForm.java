package io.herd.testkit;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** Replies as Google's Nearby Search writes them, one character for each byte. */
final class GoogleForm {
  private static final String HEAD = "{\n   \"html_attributions\" : [],\n   \"results\" : [";
  private static final String TAIL = "\n   ],\n   \"status\" : \"OK\"\n}";

  private GoogleForm() {}

  /** A reply with this many places. */
  static String reply(int places) {
    var results =
        IntStream.range(0, places).mapToObj(GoogleForm::place).collect(joining(","));
    return HEAD + results + TAIL;
  }

  /** A reply of about so many bytes, in one place. */
  static String replyOf(int bytes) {
    return HEAD + "\n      { \"name\" : \"" + "x".repeat(bytes) + "\" }" + TAIL;
  }

  private static String place(int number) {
    return """

              {
                 "geometry" : {
                    "location" : { "lat" : 34.0689%1$d, "lng" : -118.4451%1$d }
                 },
                 "name" : "Caf\u00c3\u00a9 [%1$d] {\\"}, \\\\",
                 "place_id" : "place-%1$d",
                 "rating" : 4.%1$d,
                 "types" : [ "cafe", "food", "point_of_interest" ],
                 "vicinity" : "%1$d Westwood Plaza"
              }"""
        .formatted(number);
  }
}
