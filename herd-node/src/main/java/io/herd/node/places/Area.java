package io.herd.node.places;

import io.herd.core.PlacesQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The circle that Google is asked about, in numbers that a URL and JSON can hold. Queries that
 * agree in it share one call, whatever their bounds.
 *
 * @param latitude in decimal degrees, without a plus sign
 * @param longitude as latitude
 * @param metres the radius, at most 50,000
 */
record Area(String latitude, String longitude, String metres) {
  /** A centimetre; Google gives no more, and a client may send thousands of digits. */
  private static final int DECIMALS = 7;

  private static final BigDecimal MAX_METRES = BigDecimal.valueOf(50_000);

  static Area of(PlacesQuery query) {
    return new Area(degrees(query.latitude()), degrees(query.longitude()),
        metres(query.radiusKm()));
  }

  private static String degrees(String text) {
    var degrees = new BigDecimal(text);
    return degrees.scale() > DECIMALS
        ? degrees.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString()
        : degrees.toPlainString();
  }

  private static String metres(double kilometres) {
    return BigDecimal.valueOf(kilometres).movePointRight(3).min(MAX_METRES)
        .stripTrailingZeros().toPlainString();
  }
}
