package io.herd.core.places;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded JSON in every spelling that the grammar allows, and slightly broken copies of it. */
final class RandomJson {
  private static final List<String> SCALARS = List.of("true", "false", "null", "0", "-0", "12",
      "-3.25", "1e5", "1E+5", "0.5e-10", "123456789012345678901234567890", "\"\"", "\"a\"",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83C\\uDF7A\"", "\"\u00e9\u6771\ud83c\udf7a\"",
      "\"]}{[,:\"", "\"results\"");
  private static final List<String> KEYS =
      List.of("a", "", "status", "result", "results ", "next_page_token", "\u6771", "\\\"");
  private static final List<String> SPACES = List.of("", "", "", " ", "\n", "\n\n", "\t", "\r\n");
  private static final String NOISE =
      "{}[]\",:\\tfn0123456789.eE+- \n\r\t\0u/*'#\u0080\u00c3\u00ff";

  private final Random random;

  RandomJson(long seed) {
    random = new Random(seed);
  }

  /** A Nearby Search reply: an object with one {@code results} array among other members. */
  String reply() {
    var members = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      members.add('"' + pick(KEYS) + i + '"' + space() + ":" + space() + value(3));
    }
    members.add(random.nextInt(members.size() + 1), "\"results\"" + space() + ":" + array(3));
    return space() + "{" + String.join(space() + ",", members) + space() + "}" + space();
  }

  private String value(int depth) {
    return space() + switch (depth > 0 ? random.nextInt(4) : 2) {
      case 0 -> array(depth - 1);
      case 1 -> object(depth - 1);
      default -> pick(SCALARS);
    } + space();
  }

  private String array(int depth) {
    var elements = new ArrayList<String>();
    for (int i = random.nextInt(5); i > 0; i--) {
      elements.add(value(depth));
    }
    return space() + "[" + space() + String.join(",", elements) + "]";
  }

  private String object(int depth) {
    var members = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      members.add(space() + '"' + pick(KEYS) + i + '"' + space() + ":" + value(depth));
    }
    return "{" + String.join(",", members) + space() + "}";
  }

  private String space() {
    return pick(SPACES);
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** The bytes of a text with one to three of them changed, dropped, doubled or inserted. */
  byte[] mutate(String text) {
    var bytes = new StringBuilder(new String(text.getBytes(UTF_8), ISO_8859_1));
    for (int i = 1 + random.nextInt(3); i > 0 && !bytes.isEmpty(); i--) {
      int at = random.nextInt(bytes.length());
      char noise = NOISE.charAt(random.nextInt(NOISE.length()));
      switch (random.nextInt(4)) {
        case 0 -> bytes.setCharAt(at, noise);
        case 1 -> bytes.deleteCharAt(at);
        case 2 -> bytes.insert(at, bytes.charAt(at));
        default -> bytes.insert(at, noise);
      }
    }
    return bytes.toString().getBytes(ISO_8859_1);
  }

  /** Bytes of the alphabet that JSON is made of, or of all bytes. */
  byte[] noise(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) NOISE.charAt(random.nextInt(NOISE.length()));
      }
    }
    return bytes;
  }
}
