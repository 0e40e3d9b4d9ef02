package org.dateline.mention;

/**
 * A toponym in a text.
 *
 * @param start offset of its first UTF-16 code unit
 * @param end offset behind its last UTF-16 code unit, greater than {@code start}
 * @param text the units between both
 * @param role what it does in its sentence
 */
public record Mention(int start, int end, String text, Role role) {

  public Mention {
    if (start < 0 || end <= start || end - start != text.length()) {
      throw new IllegalArgumentException(
          "a mention spans its text, but [" + start + ", " + end + ") is not '" + text + "'");
    }
  }

  /** The same, so many UTF-16 units further on in a text. */
  public Mention movedBy(int units) {
    return new Mention(start + units, end + units, text, role);
  }
}
