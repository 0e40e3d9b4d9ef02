package org.dateline.text;

import java.util.Random;

/** Texts that no newspaper prints: any UTF-16 unit, names, marks and gaps in any order. */
public final class RandomText {

  private static final String[] PIECES = {
    "Paris",
    "Aleppo",
    "Jordan",
    "U.S.",
    "US-backed",
    "’s",
    "'",
    "-",
    ".",
    "..",
    "&",
    "of",
    "the",
    "\n",
    "\n\n",
    "\u2029",
    " ",
    "\t",
    "1,000",
    "São Tomé",
    "حلب",
    "العراق",
    "Москва",
    "東京",
    "😀",
    "\ud83d",
    "\ude00",
    "e\u0301",
    "\u200d",
    "\u00ad",
    "\u0000",
    "N.C.",
    "Fla.",
    "SYRIA",
    "Syrian"
  };

  private RandomText() {}

  /** A text of so many pieces. */
  public static String of(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(3) == 0) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextBoolean() ? " " : "");
      }
    }
    return text.toString();
  }
}
