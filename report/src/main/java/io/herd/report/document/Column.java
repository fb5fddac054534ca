package io.herd.report.document;

/**
 * One column of a table.
 *
 * @param group a word above the head, shared by its neighbours; may be empty
 * @param head the head
 * @param numeric whether its cells stand to the right
 */
public record Column(String group, String head, boolean numeric) {
  /** A column of words. */
  public static Column text(String head) {
    return new Column("", head, false);
  }

  /** A column of figures. */
  public static Column figure(String head) {
    return new Column("", head, true);
  }

  /** A column of figures below a shared word. */
  public static Column figure(String group, String head) {
    return new Column(group, head, true);
  }

  /** Both words in one line. */
  public String title() {
    return group.isEmpty() ? head : group + " " + head;
  }
}
