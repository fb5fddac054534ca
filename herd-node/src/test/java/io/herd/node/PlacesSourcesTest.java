package io.herd.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.node.file.PlacesEntry;
import io.herd.node.file.PlacesEntry.Api;
import io.herd.node.places.GooglePlaces;
import io.herd.node.places.NoPlaces;
import io.herd.node.places.PlacesLimits;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesSourcesTest {
  @Test
  void anAddressNeedsNoKey() {
    var places = PlacesSources.of(PlacesEntry.at("http://127.0.0.1:9"));
    assertThat(places).isInstanceOf(GooglePlaces.class);
    ((GooglePlaces) places).close();
    assertThat(PlacesSources.of(PlacesEntry.NONE)).isInstanceOf(NoPlaces.class);
  }

  @Test
  void googleNeedsOne() {
    var google = PlacesEntry.google(Api.GOOGLE_V1);
    assertThatThrownBy(() -> PlacesSources.key(google, Map.of()))
        .hasMessageContaining("set GOOGLE_PLACES_API_KEY or name a key file");
    assertThat(PlacesSources.key(google, Map.of("GOOGLE_PLACES_API_KEY", "abc"))).isNotNull();
    assertThat(PlacesSources.limits(PlacesEntry.NONE)).isEqualTo(PlacesLimits.DEFAULT);
    var file = new PlacesEntry(Api.GOOGLE_V1, "", "/no/such/key", 1);
    assertThatThrownBy(() -> PlacesSources.key(file, Map.of()))
        .hasMessageContaining("/no/such/key");
  }
}
