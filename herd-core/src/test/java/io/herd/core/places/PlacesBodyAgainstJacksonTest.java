package io.herd.core.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The scanner accepts what Jackson accepts, and cuts as a tree would be cut. */
class PlacesBodyAgainstJacksonTest {
  private static final int SEEDS = 3_000;
  private static final JsonMapper JACKSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  @Test
  void whatIsWellFormedIsCutAsATreeWouldBe() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      var text = new RandomJson(seed).reply();
      for (int bound = 0; bound < 5; bound++) {
        assertThat(JACKSON.readTree(PlacesBody.cut(text.getBytes(UTF_8), bound)))
            .as("seed %s, bound %s: %s", seed, bound, text)
            .isEqualTo(cut(JACKSON.readTree(text), bound));
      }
    }
  }

  private static JsonNode cut(JsonNode reply, int bound) {
    var results = (ArrayNode) reply.get("results");
    while (results.size() > bound) {
      results.remove(bound);
    }
    return reply;
  }

  @Test
  void noRunOfNewlinesIsLeft() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var text = new RandomJson(seed).reply();
      for (int bound = 0; bound < 5; bound++) {
        assertThat(new String(PlacesBody.cut(text.getBytes(UTF_8), bound), UTF_8))
            .doesNotContain("\n\n", "\n\r\n").doesNotEndWith("\n");
      }
    }
  }

  @Test
  void whatIsBrokenIsRefusedWhereJacksonRefusesIt() {
    int refused = 0;
    for (int seed = 0; seed < 20 * SEEDS; seed++) {
      var random = new RandomJson(seed);
      var bytes = random.mutate(random.reply());
      boolean legal = isReply(bytes);
      refused += legal ? 0 : 1;
      assertThat(PlacesBody.of(bytes) != null)
          .as("seed %s: %s", seed, new String(bytes, UTF_8)).isEqualTo(legal);
    }
    assertThat(refused).isBetween(SEEDS, 19 * SEEDS);
  }

  @Test
  void noiseGivesNoException() {
    for (int seed = 0; seed < 20 * SEEDS; seed++) {
      var bytes = new RandomJson(seed).noise(seed % 60);
      assertThat(PlacesBody.of(bytes) != null).isEqualTo(isReply(bytes));
    }
  }

  private static boolean isReply(byte[] bytes) {
    var tree = tree(bytes);
    return tree instanceof ObjectNode object && object.get("results") instanceof ArrayNode;
  }

  /** Jackson would guess at UTF-16 and take some illegal UTF-8, so the text is decoded before. */
  private static @Nullable JsonNode tree(byte[] bytes) {
    try {
      return JACKSON.readTree(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | JsonProcessingException e) {
      return null;
    }
  }
}
