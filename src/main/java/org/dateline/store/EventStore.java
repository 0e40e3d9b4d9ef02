package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.event.Event;
import org.dateline.time.DatePrecision;

/**
 * Keeps articles with their mentions and events. Safe for use by many threads.
 *
 * <p>A write is durable when its method returns, and others see all of it or nothing. Every method
 * throws {@link StoreException} if the store cannot be read or written.
 */
public interface EventStore extends AutoCloseable {

  /**
   * Adds an article, or replaces the version of the same id with all its mentions and events;
   * leaves everything as it is if that version has the same content hash.
   *
   * @param article the article with its mentions
   * @param events its events
   */
  PutOutcome put(StoredArticle article, List<Event> events);

  /**
   * Removes an article with its mentions and events.
   *
   * @return whether there was such an article
   */
  boolean delete(String articleId);

  /** The content hash of an article, by which one sees whether a new version says the same. */
  Optional<String> findContentHash(String articleId);

  /** The article of that id with its mentions. */
  Optional<StoredArticle> findArticle(String articleId);

  /** The event of that id. */
  Optional<EventFeature> findEvent(String eventId);

  /**
   * Hands over the events one by one, in the order of their start and then of their id, the undated
   * last. They are all of one moment, whatever is written meanwhile. Memory does not grow with
   * their number.
   *
   * @param consumer may throw to stop
   */
  void stream(EventQuery query, Consumer<EventFeature> consumer);

  /** How many events match; limit and offset do not count. */
  long count(EventQuery query);

  /**
   * The matching events gathered by cells of a grid in Web Mercator that are about 60 pixels wide
   * at the zoom; from zoom 12 on, only by identical position. Limit and offset do not count.
   *
   * @param zoom zoom level of the map, in [0, 24]; the world is {@code 256 * 2^zoom} pixels wide
   */
  Clusters clusters(EventQuery query, int zoom);

  /** Counts the matching events by the year, month or day of their start. */
  Histogram histogram(EventQuery query, DatePrecision by);

  /**
   * The articles that have a matching event, newest first; all articles if the query has no filter.
   *
   * @param limit at most so many, at least 0
   * @param offset so many are left out before the first, at least 0
   */
  ArticlePage articles(EventQuery query, int limit, int offset);

  /**
   * Looks whether the store answers.
   *
   * @throws StoreException if it does not, saying why
   */
  void check();

  @Override
  void close();
}
