package io.herd.loadgen.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.herd.loadgen.spec.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Positions from a CSV file whose first line names the columns; other columns are ignored. */
final class CsvTrace {
  private static final List<String> CLIENT = List.of("client", "client_id", "vehicle_id", "id");
  private static final List<String> TIME = List.of("timestamp", "time");
  private static final List<String> LAT = List.of("latitude", "lat");
  private static final List<String> LON = List.of("longitude", "lon", "lng");
  private static final CsvMapper MAPPER = CsvMapper.builder()
      .enable(CsvParser.Feature.TRIM_SPACES)
      .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
      .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
      .build();

  private CsvTrace() {}

  static List<Fix> read(Path file) throws IOException {
    try (MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .readValues(file.toFile())) {
      List<Fix> fixes = new ArrayList<>();
      while (rows.hasNextValue()) {
        fixes.add(fix(file, rows));
      }
      return fixes;
    } catch (JsonProcessingException e) {
      throw bad(file, Math.max(1, e.getLocation().getLineNr()),
          e.getOriginalMessage() + "; check its columns, commas and quotes");
    }
  }

  private static Fix fix(Path file, MappingIterator<Map<String, String>> rows) throws IOException {
    int line = rows.getCurrentLocation().getLineNr();
    Map<String, String> row = rows.nextValue();
    try {
      return new Fix(value(row, CLIENT), Moment.parse(value(row, TIME)),
          degrees(row, LAT), degrees(row, LON));
    } catch (BadInput e) {
      throw bad(file, line, String.valueOf(e.getMessage()));
    }
  }

  private static double degrees(Map<String, String> row, List<String> columns) {
    String text = value(row, columns);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw new BadInput(columns.getFirst() + " \"" + text
          + "\" is not a number; write decimal degrees, such as -2.925173");
    }
  }

  private static String value(Map<String, String> row, List<String> columns) {
    for (String column : columns) {
      String value = row.get(column);
      if (value != null) {
        return value;
      }
    }
    throw new BadInput("no column called " + String.join(" or ", columns)
        + "; name it so in the first line, which has " + row.keySet());
  }

  private static BadInput bad(Path file, int line, String message) {
    return new BadInput(file + ":" + line + ": " + message);
  }
}
