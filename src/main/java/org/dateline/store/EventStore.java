package org.dateline.store;

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

  @Override
  void close();
}
