package io.herd.loadgen.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.herd.loadgen.wire.AtLine.Field;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
  @Test
  void writeOnceNamesLeadBackToTheirIndex() {
    ClientNames names = ClientNames.numbered("k3", 2);
    LineWriter out = new LineWriter().octet(' ');
    names.writeOnce(123_456, out);
    byte[] line = out.octet(' ').bytes();
    assertThat(names.indexOf(line, 1, out.length() - 1)).isEqualTo(123_456);
    assertThat(names.indexOf(line, 1, out.length() - 2)).isEqualTo(-1);
    assertThat(ClientNames.numbered("k4", 2).indexOf(line, 1, out.length() - 1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "once", "once-k3-00000000x", "once-k3-12345678", "mover-k3-1"})
  void otherNamesHaveNoIndex(String name) {
    byte[] bytes = name.getBytes(UTF_8);
    assertThat(ClientNames.numbered("k3", 1).indexOf(bytes, 0, bytes.length)).isEqualTo(-1);
  }

  @Test
  void readsTheFieldsOfAnAtLine() {
    byte[] line = "AT Clark +0.263873386 kiwi.cs +34.068930-118.445127 1.5\r".getBytes(UTF_8);
    AtLine at = new AtLine();
    assertThat(at.read(line, 0, line.length)).isTrue();
    assertThat(at.copy(Field.SERVER)).asString().isEqualTo("Clark");
    assertThat(at.copy(Field.CLIENT)).asString().isEqualTo("kiwi.cs");
    assertThat(at.same(Field.TIME, "1.5".getBytes(UTF_8), 0, 3)).isTrue();
    assertThat(at.same(Field.TIME, "1.50".getBytes(UTF_8), 0, 4)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "AT Clark +0.263873386 kiwi +34-118", "AT Clark +0.263873386 kiwi +34-118 1.5 x",
    "AT Clark 0.263873386 kiwi +34-118 1.5", "AT Clark +0.26387338 kiwi +34-118 1.5",
    "AT Clark +.263873386 kiwi +34-118 1.5", "AT Clark +0.2638733e6 kiwi +34-118 1.5",
    "at Clark +0.263873386 kiwi +34-118 1.5", "? AT", ""})
  void refusesOtherLines(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    assertThat(new AtLine().read(bytes, 0, bytes.length)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{\"results\": [{\"a\": [1, 2]}, 2], \"status\": \"OK\"} | 2 | FINE",
    "{\"status\": \"OK\", \"results\": []} | 0 | FINE",
    "{\"results\": [1, 2, 3]} | 2 | TOO_MANY",
    "{\"a\": {\"results\": [1]}} | 2 | NO_JSON",
    "{\"results\": [1} | 2 | NO_JSON",
    "{\"results\": []} {} | 2 | NO_JSON",
    "[] | 2 | NO_JSON",
    "'' | 2 | NO_JSON"})
  void judgesBodies(String body, int bound, PlacesBody.Finding finding) {
    byte[] bytes = body.getBytes(UTF_8);
    PlacesBody places = new PlacesBody();
    assertThat(places.check(bytes, 0, bytes.length, bound)).isEqualTo(finding);
    assertThat(places.check(bytes, 0, bytes.length, bound)).isEqualTo(finding);
  }

  @Test
  void splitsLinesInEverySegmentation() {
    String stream = "one\n\nthree\nfour\n";
    for (int cut = 0; cut <= stream.length(); cut++) {
      List<String> lines = new ArrayList<>();
      LineSplitter splitter = new LineSplitter();
      for (String part : List.of(stream.substring(0, cut), stream.substring(cut))) {
        splitter.feed(Unpooled.copiedBuffer(part, UTF_8),
            (bytes, from, to) -> lines.add(new String(bytes, from, to - from, UTF_8)));
      }
      assertThat(lines).containsExactly("one", "", "three", "four");
    }
  }

  @Test
  void excerptsAreOnePrintableLine() {
    byte[] bytes = "? a\r\n\\\u0000".getBytes(UTF_8);
    assertThat(Excerpt.of(bytes, 0, bytes.length)).isEqualTo("? a\\r\\n\\\\\\x00");
    assertThat(Excerpt.of(new byte[1_000], 0, 1_000)).endsWith("... (1000 bytes)");
  }
}
