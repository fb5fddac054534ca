package io.herd.node.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesSettingsTest {
  @Test
  void aKeyComesFromTheEnvironment() {
    var key = ApiKey.from(Map.of("GOOGLE_PLACES_API_KEY", " AIza-1_b \n"));
    assertThat(key).hasValueSatisfying(k -> assertThat(k.secret()).isEqualTo("AIza-1_b"));
    assertThat(ApiKey.from(Map.of())).isEmpty();
    assertThat(ApiKey.from(Map.of("GOOGLE_PLACES_API_KEY", " "))).isEmpty();
  }

  @Test
  void orFromAFile(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("key"), "AIza-1_b\n");
    assertThat(ApiKey.from(file).secret()).isEqualTo("AIza-1_b");
    var missing = folder.resolve("missing");
    assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.from(missing))
        .withMessage("key file " + missing + " cannot be read; write the key alone into it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "a&b", "a\r\nHost: x", "\u00e4", "a=b"})
  void whatCannotBeAKeyIsRefusedUnseen(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.from(Map.of(ApiKey.VARIABLE, text)))
        .withMessage("GOOGLE_PLACES_API_KEY holds no Google key: "
            + "a key is one word of letters, digits, '-' and '_'");
  }

  @Test
  void addresses() {
    assertThat(PlacesAddress.at("http://127.0.0.1:8080/").base())
        .hasToString("http://127.0.0.1:8080");
    assertThat(PlacesAddress.google(PlacesApi.legacy(), ApiKey.NONE).base())
        .hasToString("https://maps.googleapis.com");
    assertThat(PlacesAddress.google(PlacesApi.current(), ApiKey.NONE).base())
        .hasToString("https://places.googleapis.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "127.0.0.1:8080", "ftp://h", "http://", "http://h/path", "http://h?q",
    "http://h#f", "http://user@h", "http://h:x", "a b", "file:///etc/passwd"})
  void whatIsNoAddressIsNamed(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> PlacesAddress.at(url)).withMessage(
        "Places address '" + url
            + "' must be scheme, host and port alone, such as http://127.0.0.1:8080");
  }

  @Test
  void limitsAreAboveZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlacesLimits.DEFAULT.withInFlight(0))
        .withMessage("Places limit inFlight must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlacesLimits.DEFAULT.withTotal(Duration.ZERO))
        .withMessage("Places limit total must be above 0");
  }

  @Test
  void theBreakerLetsOneCallThroughInEachPause() {
    var now = new AtomicLong(Long.MAX_VALUE - 5);
    var breaker = new CircuitBreaker(2, 10, now::get);
    breaker.failed();
    assertThat(breaker.allows()).isTrue();
    breaker.failed();
    assertThat(breaker.allows()).isFalse();
    now.addAndGet(9);
    assertThat(breaker.allows()).isFalse();
    now.addAndGet(1);
    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isFalse();
    breaker.failed();
    now.addAndGet(10);
    assertThat(breaker.allows()).isTrue();
    breaker.succeeded();
    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isTrue();
  }
}
