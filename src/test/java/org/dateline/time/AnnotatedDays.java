package org.dateline.time;

/** The days that a person wrote beside a text, in the files of {@code src/test/gold}. */
public final class AnnotatedDays {

  private AnnotatedDays() {}

  /** Reads a date, or the first and the last one with a slash between them. */
  public static DateSpan of(String value) {
    String[] ends = value.split("/");
    return DateSpan.of(PartialDate.parse(ends[0]))
        .to(DateSpan.of(PartialDate.parse(ends[ends.length - 1])));
  }
}
