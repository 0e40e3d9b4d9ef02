package org.dateline.store;

import java.util.Optional;

/**
 * A store of articles with their mentions and events. Safe for use by many threads.
 *
 * <p>A write is durable when its method returns, and others see all of it or nothing. Every method
 * throws {@link StoreException} if the store cannot be read or written. Callers that use one side
 * of it take the interface of that side.
 */
public interface EventStore
    extends ArticleStore, EventReader, EventCounts, Catalog, EventChanges, AutoCloseable {

  /**
   * Checks that the store answers.
   *
   * @throws StoreException if it does not; the message says why
   */
  void check();

  /**
   * Looks for damage in the next part of the store; whoever calls this again and again has looked
   * at all of it.
   *
   * @return what was found; empty if stores of this kind are checked by others
   * @throws StoreException if the store does not answer
   */
  Optional<IntegrityStep> checkNextPart();

  @Override
  void close();
}
