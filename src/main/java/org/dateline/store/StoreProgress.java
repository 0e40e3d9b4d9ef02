package org.dateline.store;

/** Is told how far a long piece of work on a store is. */
@FunctionalInterface
public interface StoreProgress {

  /** For nobody. */
  StoreProgress NONE = (step, share) -> {};

  /**
   * The work has got on.
   *
   * @param step what is done just now, such as "copying events"
   * @param share how much of the step is done, 0 to 1; 0 throughout where nobody knows
   */
  void at(String step, double share);
}
