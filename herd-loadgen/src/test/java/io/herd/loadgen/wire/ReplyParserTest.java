package io.herd.loadgen.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyParserTest {
  private static final String AT = "AT Clark +0.000000001 kiwi +34.068930-118.445127 1.5";
  /** Questions and updates in turn, as the connection that sent them would know. */
  private static final String KINDS = "uqqquqquqq";
  private static final String STREAM = AT + "\n"
      + AT + "\n{\n \"results\": []\n}\n\n"
      + "? WHATSAT nobody 10 5\n"
      + AT + "\n\n\n"
      + AT + "\n"
      + AT + "\n{\"results\": [1,\n2]}\n\n"
      + AT + "\n{}\n\n"
      + AT + "\n"
      + AT + "\n{\"a\": \"}\\\"{\",\n\n\"results\": []}\n\n"
      + AT + "\nno JSON\n\n";
  private static final List<String> REPLIES = List.of(
      AT + "|", AT + "|{\n \"results\": []\n}", "? WHATSAT nobody 10 5|", AT + "|",
      AT + "|", AT + "|{\"results\": [1,\n2]}", AT + "|{}",
      AT + "|", AT + "|{\"a\": \"}\\\"{\",\n\n\"results\": []}", AT + "|no JSON");

  @Test
  void survivesOneCutAnywhere() {
    for (int cut = 0; cut <= STREAM.length(); cut++) {
      assertThat(parse(List.of(STREAM.substring(0, cut), STREAM.substring(cut))))
          .as("cut at %s", cut).containsExactlyElementsOf(REPLIES);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1_000})
  void survivesRandomSegments(int longest) {
    Random random = new Random(longest);
    List<String> segments = new ArrayList<>();
    String stream = STREAM.repeat(20);
    for (int at = 0; at < stream.length();) {
      int next = Math.min(stream.length(), at + 1 + random.nextInt(longest));
      segments.add(stream.substring(at, next));
      at = next;
    }
    assertThat(parse(segments)).hasSize(20 * REPLIES.size())
        .endsWith(REPLIES.toArray(String[]::new));
  }

  @Test
  void tellsAnEndlessReply() {
    ReplyParser parser = new ReplyParser(10);
    Collector sink = new Collector();
    assertThat(parser.feed(Unpooled.copiedBuffer("0123456789", ISO_8859_1), sink)).isTrue();
    assertThat(parser.feed(Unpooled.copiedBuffer("x", ISO_8859_1), sink)).isFalse();
    assertThat(new String(parser.rest(), ISO_8859_1)).isEqualTo("0123456789x");
  }

  private static List<String> parse(List<String> segments) {
    ReplyParser parser = new ReplyParser(1_000);
    Collector sink = new Collector();
    segments.forEach(
        segment -> assertThat(parser.feed(Unpooled.copiedBuffer(segment, ISO_8859_1), sink))
            .isTrue());
    assertThat(parser.rest()).isEmpty();
    return sink.replies;
  }

  private static final class Collector implements ReplyParser.Sink {
    private final List<String> replies = new ArrayList<>();

    @Override
    public boolean bodyExpected() {
      return KINDS.charAt(replies.size() % KINDS.length()) == 'q';
    }

    @Override
    public void onReply(byte[] bytes, int from, int lineEnd, int end) {
      String body = end == lineEnd
          ? ""
          : new String(bytes, lineEnd + 1, end - lineEnd - 1, ISO_8859_1);
      replies.add(new String(bytes, from, lineEnd - from, ISO_8859_1) + "|" + body);
    }
  }
}
