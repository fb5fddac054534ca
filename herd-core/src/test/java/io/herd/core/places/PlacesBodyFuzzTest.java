package io.herd.core.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Whatever Places sends: no exception, and what is accepted is cut as a tree would be. */
class PlacesBodyFuzzTest {
  private static final JsonMapper JACKSON = JsonMapper.builder(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100_000)
          .maxNumberLength(1 << 20).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  /** One byte for the bound, then the body. */
  @FuzzTest
  void isCutAsATreeWouldBe(byte[] input) throws Exception {
    if (input.length == 0) {
      return;
    }
    int bound = (input[0] & 0xff) % 5;
    byte[] sent = new byte[input.length - 1];
    System.arraycopy(input, 1, sent, 0, sent.length);
    PlacesBody body = PlacesBody.of(sent);
    if (body == null) {
      return;
    }
    byte[] cut = body.cut(bound);
    String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(cut)).toString();
    assertThat(text).doesNotContain("\n\n", "\n\r\n").doesNotEndWith("\n");
    JsonNode whole = tree(sent);
    if (whole != null) {
      assertThat(JACKSON.readTree(text)).isEqualTo(cut(whole, bound));
    }
  }

  private static JsonNode cut(JsonNode reply, int bound) {
    var results = (ArrayNode) reply.get("results");
    while (results.size() > bound) {
      results.remove(bound);
    }
    return reply;
  }

  /** Null where a key comes twice, which is legal but does not make a tree. */
  private static @Nullable JsonNode tree(byte[] bytes)
      throws JsonProcessingException, CharacterCodingException {
    try {
      return JACKSON.readTree(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (JsonProcessingException e) {
      if (e.getOriginalMessage().startsWith("Duplicate field")) {
        return null;
      }
      throw e;
    }
  }
}
