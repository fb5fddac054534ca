package io.herd.loadgen.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** One of Google's two ways to ask for places nearby: how a request looks and what answers it. */
enum PlacesApi {
  /** A GET whose query holds location, radius and key; failures come with HTTP 200. */
  LEGACY {
    @Override
    MappingBuilder request() {
      return get(urlPathEqualTo(StubServer.LEGACY_PATH));
    }

    @Override
    MappingBuilder withoutFailure(MappingBuilder request) {
      return request.withQueryParam("radius", notMatching(ANY_FAILURE));
    }

    @Override
    MappingBuilder withRadius(MappingBuilder request, int radius) {
      return request.withQueryParam("radius", equalTo(Integer.toString(radius)));
    }

    @Override
    byte[] places() {
      return Canned.LEGACY;
    }

    @Override
    ResponseDefinitionBuilder overQueryLimit() {
      return json(200, Canned.legacyError(
          "OVER_QUERY_LIMIT", "You have exceeded your daily request quota for this API."));
    }

    @Override
    ResponseDefinitionBuilder requestDenied() {
      return json(200,
          Canned.legacyError("REQUEST_DENIED", "The provided API key is invalid."));
    }
  },

  /** A POST of a JSON object, with key and field mask as headers; failures have HTTP codes. */
  CURRENT {
    @Override
    MappingBuilder request() {
      return post(urlPathEqualTo(StubServer.CURRENT_PATH))
          .withHeader("X-Goog-FieldMask", matching(".+"));
    }

    @Override
    MappingBuilder withoutFailure(MappingBuilder request) {
      return request.withRequestBody(notMatching(inBody(ANY_FAILURE)));
    }

    @Override
    MappingBuilder withRadius(MappingBuilder request, int radius) {
      return request.withRequestBody(matching(inBody(Integer.toString(radius))));
    }

    @Override
    byte[] places() {
      return Canned.CURRENT;
    }

    @Override
    ResponseDefinitionBuilder overQueryLimit() {
      return json(429, Canned.currentError(
          429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'SearchNearbyRequest'."));
    }

    @Override
    ResponseDefinitionBuilder requestDenied() {
      return json(403, Canned.currentError(
          403, "PERMISSION_DENIED", "The caller does not have permission"));
    }
  };

  private static final String ANY_FAILURE = "405\\d\\d";

  private static String inBody(String radius) {
    return "(?s).*\"radius\"\\s*:\\s*" + radius + "(\\.0*)?\\s*[,}].*";
  }

  /** Matches a request of this kind, whatever it asks. */
  abstract MappingBuilder request();

  abstract MappingBuilder withoutFailure(MappingBuilder request);

  abstract MappingBuilder withRadius(MappingBuilder request, int radius);

  abstract byte[] places();

  abstract ResponseDefinitionBuilder overQueryLimit();

  abstract ResponseDefinitionBuilder requestDenied();

  static ResponseDefinitionBuilder json(int code, byte[] body) {
    return aResponse().withStatus(code)
        .withHeader("Content-Type", "application/json; charset=UTF-8").withBody(body);
  }
}
