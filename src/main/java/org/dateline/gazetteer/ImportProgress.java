package org.dateline.gazetteer;

/** Hears how far the making of an index has come. */
@FunctionalInterface
public interface ImportProgress {

  /**
   * Called often, by the thread that does the work.
   *
   * @param step what is being done, "reading places"
   * @param share how much of it is done, in [0, 1]
   */
  void at(String step, double share);
}
