package org.dateline.lexicon;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds constants by the names that they have in URLs, in JSON and in the store. */
public final class Labels {

  private Labels() {}

  /**
   * Finds a constant by its label.
   *
   * @param all the constants
   * @param labelOf the label of each
   * @throws IllegalArgumentException naming the labels if there is no such constant
   */
  public static <T> T parse(T[] all, Function<T, String> labelOf, String label) {
    for (T one : all) {
      if (labelOf.apply(one).equals(label)) {
        return one;
      }
    }
    String labels = Arrays.stream(all).map(labelOf).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("expected " + labels + ", but was '" + label + "'");
  }
}
