package io.herd.node.places;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Whom a server asks for places.
 *
 * @param api the form of question and answer
 * @param base scheme, host and port, without a path at the end
 * @param key what the host asks for
 */
public record PlacesAddress(PlacesApi api, URI base, ApiKey key) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * Checks the base.
   *
   * @throws IllegalArgumentException in one line, if it is more or less than scheme, host and port
   */
  public PlacesAddress {
    boolean bare = base.getRawQuery() == null && base.getRawFragment() == null
        && base.getRawUserInfo() == null && Set.of("", "/").contains(path(base));
    if (!SCHEMES.contains(String.valueOf(base.getScheme())) || base.getHost() == null || !bare) {
      throw wrong(base.toString());
    }
    base = URI.create(base.getScheme() + "://" + base.getRawAuthority());
  }

  /** Google itself. */
  public static PlacesAddress google(PlacesApi api, ApiKey key) {
    return new PlacesAddress(api, api.google(), key);
  }

  /**
   * A stub, or anything else that answers as the legacy API does, such as {@code
   * http://127.0.0.1:8080}.
   *
   * @throws IllegalArgumentException in one line, if the text is no such address
   */
  public static PlacesAddress at(String url) {
    try {
      return new PlacesAddress(PlacesApi.legacy(), new URI(url), ApiKey.NONE);
    } catch (URISyntaxException e) {
      throw wrong(url);
    }
  }

  private static String path(URI base) {
    return String.valueOf(base.getRawPath());
  }

  private static IllegalArgumentException wrong(String url) {
    return new IllegalArgumentException("Places address '" + url
        + "' must be scheme, host and port alone, such as http://127.0.0.1:8080");
  }
}
