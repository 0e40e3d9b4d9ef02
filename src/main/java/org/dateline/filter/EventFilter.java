package org.dateline.filter;

/**
 * A condition on events together with the text that it was read from.
 *
 * @param text CQL2 text or ECQL
 * @param condition what it says
 */
public record EventFilter(String text, Condition condition) {

  /**
   * Reads a filter. Accepted is CQL2 text as far as docs/API.md says, and ECQL as far as it asks
   * for the same.
   *
   * @throws FilterSyntaxException if the text is of another form, too long or too deep, names an
   *     unknown property or compares it with a value of another type
   */
  public static EventFilter parse(String text) {
    FilterText read = FilterText.read(text);
    return new EventFilter(text, new ConditionReader(read).read());
  }
}
