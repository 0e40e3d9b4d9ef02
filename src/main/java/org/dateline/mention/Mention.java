package org.dateline.mention;

/**
 * A toponym in a text.
 *
 * @param start offset of its first UTF-16 code unit; negative in the heading of a text
 * @param end offset after its last UTF-16 code unit, greater than {@code start}
 * @param text the text between both offsets
 * @param role its role in the sentence
 */
public record Mention(int start, int end, String text, Role role) {

  public Mention {
    if (end <= start || end - start != text.length()) {
      throw new IllegalArgumentException(
          "a mention spans its text, but [" + start + ", " + end + ") is not '" + text + "'");
    }
  }
}
