package org.dateline.resolve;

import java.util.List;
import java.util.OptionalInt;

/**
 * How much of one text a service reads, so that no single text takes the memory or the time of all
 * others. A text that is longer is stored and searched whole, but what comes after the limits is
 * not looked at for places and events.
 */
public final class ReadLimits {

  /** In UTF-16 code units: a long novel. */
  public static final int MOST_CHARACTERS = 1 << 20;

  /** Ten times as many as a long article has. */
  public static final int MOST_MENTIONS = 10_000;

  private ReadLimits() {}

  /** The part of a text that is read. */
  public static String readPart(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
    return text.substring(0, inPair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
  }

  /**
   * Where reading a text ended; empty if the text was read whole.
   *
   * @param mentions those that were found in it
   */
  public static OptionalInt readTo(String text, List<ResolvedMention> mentions) {
    if (mentions.size() >= MOST_MENTIONS) {
      return OptionalInt.of(mentions.get(mentions.size() - 1).mention().end());
    }
    String read = readPart(text);
    return read.length() < text.length() ? OptionalInt.of(read.length()) : OptionalInt.empty();
  }
}
