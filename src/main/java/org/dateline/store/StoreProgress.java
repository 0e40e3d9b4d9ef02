package org.dateline.store;

/** Receives the progress of long work on a store. */
@FunctionalInterface
public interface StoreProgress {

  /** Ignores the progress. */
  StoreProgress NONE = (step, share) -> {};

  /**
   * Called as the work proceeds.
   *
   * @param step the current step, such as "copying events"
   * @param share how much of the step is done, in [0, 1]; always 0 if unknown
   */
  void at(String step, double share);
}
