package org.dateline.evaluate;

/**
 * The counts for precision and recall.
 *
 * @param right number of toponyms found and annotated
 * @param found number found
 * @param annotated number annotated
 */
public record Rate(int right, int found, int annotated) {

  static final Rate NONE = new Rate(0, 0, 0);

  /** The share of what was found that is right; 0 where nothing was found. */
  public double precision() {
    return found == 0 ? 0 : right / (double) found;
  }

  /** The share of what is annotated that was found; 0 where nothing is annotated. */
  public double recall() {
    return annotated == 0 ? 0 : right / (double) annotated;
  }

  /** The harmonic mean of both. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  Rate plus(Rate other) {
    return new Rate(right + other.right, found + other.found, annotated + other.annotated);
  }
}
