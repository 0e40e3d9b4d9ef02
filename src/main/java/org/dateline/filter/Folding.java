package org.dateline.filter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Functions of CQL2 that remove differences in text before it is compared. */
public enum Folding {
  /** Upper and lower case are the same. */
  CASEI {
    @Override
    public String apply(String text) {
      // By way of upper case, so that ß and SS are the same too.
      return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
  },
  /** Letters with and without diacritics are the same. */
  ACCENTI {
    @Override
    public String apply(String text) {
      return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
  };

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  /** The text without that difference. */
  public abstract String apply(String text);

  /** The folding of that name, in upper or lower case. */
  public static Optional<Folding> find(String name) {
    for (Folding folding : values()) {
      if (folding.name().equalsIgnoreCase(name)) {
        return Optional.of(folding);
      }
    }
    return Optional.empty();
  }
}
