package io.herd.loadgen.check;

import java.util.List;

/**
 * What one case came to.
 *
 * @param note why it was skipped, or what there is to say of a pass or a failure; may be empty
 * @param expected what was missed; empty unless it failed
 */
public record Row(String id, Section section, String title, Verdict verdict, String note,
    List<Exchange> exchanges, String expected, long millis) {
  public Row {
    exchanges = List.copyOf(exchanges);
  }

  /** The same with more to say. */
  Row noting(String more) {
    return new Row(id, section, title, verdict, note.isEmpty() ? more : note + "; " + more,
        exchanges, expected, millis);
  }
}
