package org.dateline.article.layout;

/** Makes a title from the beginning of a text whose source has none. */
public final class Titles {

  private static final int LONGEST = 100;

  private Titles() {}

  /** The first line or sentence of a text, cut between words if it is too long. */
  public static String of(String text) {
    String first = text.strip().lines().findFirst().orElse("").strip();
    String sentence = first.replaceFirst("(?<=[\\p{L}\\p{N}\"”)]{2}[.!?])\\s.*", "");
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', LONGEST);
    return sentence.substring(0, end > LONGEST / 2 ? end : LONGEST) + " …";
  }
}
