package io.herd.core.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesBodyTest {
  private static final String GOOGLE = """
      {
         "html_attributions" : [],
         "next_page_token" : "A]a\\"}b",
         "results" : [
            {
               "name" : "Caf\u00e9 \u6771 \ud83c\udf7a",
               "types" : [ "cafe", "food" ]
            },
            {
               "name" : "results",
               "rating" : 4.5e0
            },
            {}
         ],
         "status" : "OK"
      }
      """;

  private static @Nullable String cut(String json, int bound) {
    var cut = PlacesBody.cut(json.getBytes(UTF_8), bound);
    return cut == null ? null : new String(cut, UTF_8);
  }

  private static PlacesBody body(String json) {
    return Objects.requireNonNull(PlacesBody.of(json.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 20, Integer.MAX_VALUE})
  void aBoundThatIsNotReachedKeepsEveryByteButTheLastNewline(int bound) {
    assertThat(cut(GOOGLE, bound)).isEqualTo(GOOGLE.stripTrailing());
  }

  @Test
  void theFirstPlacesStayAndAllElseToo() {
    assertThat(cut(GOOGLE, 1)).isEqualTo("""
        {
           "html_attributions" : [],
           "next_page_token" : "A]a\\"}b",
           "results" : [
              {
                 "name" : "Caf\u00e9 \u6771 \ud83c\udf7a",
                 "types" : [ "cafe", "food" ]
              }
           ],
           "status" : "OK"
        }""");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "0|{\"results\":[]}", "1|{\"results\":[ 1 ]}", "2|{\"results\":[ 1, [2,{\"a\":[]}] ]}",
    "3|{\"results\":[ 1, [2,{\"a\":[]}],\"]\" ]}"})
  void cutsBetweenElements(int bound, String expected) {
    assertThat(cut("{\"results\":[ 1, [2,{\"a\":[]}],\"]\" ]}", bound)).isEqualTo(expected);
  }

  @Test
  void onlyTheOutermostResultsAreCut() {
    var json = "{\"a\":{\"results\":[1,2]},\"results\":[1,2],\"b\":[{\"results\":[1,2]}]}";
    assertThat(cut(json, 1))
        .isEqualTo("{\"a\":{\"results\":[1,2]},\"results\":[1],\"b\":[{\"results\":[1,2]}]}");
  }

  @Test
  void aBoundBelowZeroIsAMistakeOfTheCaller() {
    assertThatIllegalArgumentException().isThrownBy(() -> cut(GOOGLE, -1))
        .withMessage("the bound must be 0 or more, not -1");
  }

  @ParameterizedTest
  @CsvSource({"\\n,\\n", "\\n\\n,\\n", "\\n\\n\\n\\n,\\n", "\\r\\n,\\r\\n", "\\r\\n\\r\\n,\\n",
    "\\n\\r\\n,\\n", "\\n\\r,\\n\\r", "\\r\\r,\\r\\r", "\\n \\n,\\n \\n", "\\n\\n \\n\\n,\\n \\n"})
  void eachRunOfNewlinesBecomesOne(String run, String expected) {
    var json = "{\"results\":[],%s\"status\":\"OK\"}";
    assertThat(cut(json.formatted(run.translateEscapes()), 5))
        .isEqualTo(json.formatted(expected.translateEscapes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n\n", "\r\n", "\r\n\r\n"})
  void newlinesAtTheEndGo(String end) {
    assertThat(cut("{\"results\":[]}" + end, 5)).isEqualTo("{\"results\":[]}");
  }

  @Test
  void newlinesThatTheTextOfAStringSpeaksOfStay() {
    var json = "{\"results\":[\"a\\n\\nb\"]}";
    assertThat(cut(json, 5)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "[]", "null", "\"results\"", "{}", "{\"results\":1}",
    "{\"results\":{}}", "{\"results\":[}", "{\"results\":[1,]}", "{\"results\":[,1]}",
    "{\"results\":[1 2]}", "{\"results\":[]", "{\"results\":[]}}", "{\"results\":[]} \"a\":1",
    "{\"results\":[]},", "{\"results\":[],}", "{\"results\" []}", "{results:[]}", "{'results':[]}",
    "{\"results\":[]}{\"results\":[]}", "{\"results\":[],\"results\":[]}", "{\"results\":[01]}",
    "{\"results\":[1.]}", "{\"results\":[.5]}", "{\"results\":[-]}", "{\"results\":[1e]}",
    "{\"results\":[+1]}", "{\"results\":[NaN]}", "{\"results\":[tru]}", "{\"results\":[\"\t\"]}",
    "{\"results\":[\"\\x\"]}", "{\"results\":[\"\\u12g4\"]}", "{\"results\":[\"a]}",
    "{\"results\":[{\"a\"}]}", "{\"results\":[{\"a\":}]}", "{\"results\":[{]}]}",
    "{\"results\":[1}", "<html>Service Unavailable</html>", "/* */{\"results\":[]}"})
  void whatIsNotANearbySearchReplyGivesNothing(String json) {
    assertThat(cut(json, 5)).isNull();
  }

  @Test
  void everyTruncationGivesNothing() {
    var whole = GOOGLE.stripTrailing().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(PlacesBody.of(Arrays.copyOf(whole, length))).isNull();
    }
    assertThat(PlacesBody.of(whole)).isNotNull();
  }

  @Test
  void depthOverflowsNoStack() {
    int depth = 500_000;
    var deep = "[".repeat(depth) + "]".repeat(depth);
    assertThat(cut("{\"results\":[" + deep + "," + deep + "]}", 1))
        .isEqualTo("{\"results\":[" + deep + "]}");
    assertThat(cut("{\"results\":" + "[".repeat(depth), 1)).isNull();
    assertThat(cut("{\"results\":[" + "{\"a\":".repeat(depth), 1)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"OK,true", "ZERO_RESULTS,true", "OVER_QUERY_LIMIT,false", "REQUEST_DENIED,false",
    "INVALID_REQUEST,false", "UNKNOWN_ERROR,false", "'',false"})
  void googlesOwnFailuresPassAsTheyAre(String status, boolean succeeded) {
    var json = "{ \"error_message\": \"x\", \"results\": [], \"status\": \"" + status + "\" }";
    var body = body(json);
    assertThat(body.status()).isEqualTo(status);
    assertThat(body.succeeded()).isEqualTo(succeeded);
    assertThat(body.cut(5)).asString(UTF_8).isEqualTo(json);
  }

  @Test
  void aReplyWithoutStatusHasNotSucceeded() {
    var body = body("{\"results\":[],\"status\":1}");
    assertThat(body.status()).isEmpty();
    assertThat(body.succeeded()).isFalse();
  }

  @Test
  void failuresAreInGooglesForm() {
    assertThat(PlacesBody.failure("UNKNOWN_ERROR", "Places did not answer within 5 s"))
        .asString(UTF_8)
        .isEqualTo("{\"html_attributions\": [], \"results\": [], \"status\": \"UNKNOWN_ERROR\", "
            + "\"error_message\": \"Places did not answer within 5 s\"}");
  }

  @Test
  void messagesAreEscaped() throws Exception {
    var message = "a \"b\" \\ \n\n\t \u0000 \u007f \u00e9 \ud83c\udf7a \u2028 </script>";
    var failure = PlacesBody.failure("UNKNOWN_ERROR", message);
    assertThat(new ObjectMapper().readTree(failure).get("error_message").textValue())
        .isEqualTo(message);
    assertThat(new String(failure, UTF_8).chars()).allMatch(c -> c >= ' ' && c < 0x7f);
    assertThat(cut(new String(failure, UTF_8), 0)).isEqualTo(new String(failure, UTF_8));
  }

  @Test
  void noPlacesAreASuccess() {
    var body = body(new String(PlacesBody.none(), UTF_8));
    assertThat(body.succeeded()).isTrue();
    assertThat(body.size()).isZero();
  }
}
