package org.dateline.event.people;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as stated in a text: "at least 320" has a lower bound only.
 *
 * @param least not negative
 * @param most not less than {@code least}; null if the text has no upper bound
 */
public record Count(int least, @Nullable Integer most) {

  public Count {
    if (least < 0 || most != null && most < least) {
      throw new IllegalArgumentException(
          "expected 0 <= least <= most, but was " + least + " and " + most);
    }
  }

  /** An exact number. */
  public static Count exactly(int number) {
    return new Count(number, number);
  }

  /** A lower bound. */
  public static Count atLeast(int number) {
    return new Count(number, null);
  }

  /** Reads "24..99", "2.." or "6..6". */
  static Count parse(String bounds) {
    int dots = bounds.indexOf("..");
    int least = Integer.parseInt(bounds.substring(0, dots));
    String most = bounds.substring(dots + 2);
    return new Count(least, most.isEmpty() ? null : Integer.valueOf(most));
  }

  /** Whether it is zero. */
  public boolean isNone() {
    return most != null && most == 0;
  }

  /** Whether the text gives one number. */
  public boolean isExact() {
    return most != null && most == least;
  }

  /** The sum of both: "24 rebels and at least 2 civilians". */
  Count plus(Count other) {
    long sum = (long) least + other.least;
    Integer both = most == null || other.most == null ? null : clip((long) most + other.most);
    return new Count(clip(sum), both);
  }

  private static int clip(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }
}
