package org.dateline.gazetteer;

/** Receives the progress of an import. */
@FunctionalInterface
public interface ImportProgress {

  /**
   * Called often, by the thread that does the work.
   *
   * @param step the current step, such as "reading places"
   * @param share how much of the step is done, in [0, 1]
   */
  void at(String step, double share);
}
