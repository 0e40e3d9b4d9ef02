package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.correct.Revision;
import org.dateline.event.Event;
import org.dateline.query.ArticleFeature;
import org.dateline.query.ArticlePage;
import org.dateline.query.Clusters;
import org.dateline.query.EventCursor;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.query.Extent;
import org.dateline.query.Facet;
import org.dateline.query.FacetCounts;
import org.dateline.query.Histogram;
import org.dateline.query.Page;
import org.dateline.query.PlaceFeature;
import org.dateline.time.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles with their mentions and events. Safe for use by many threads.
 *
 * <p>A write is durable when its method returns, and others see all of it or nothing. Every method
 * throws {@link StoreException} if the store cannot be read or written.
 */
public interface EventStore extends AutoCloseable {

  /**
   * Adds an article, or replaces the version of the same id with all its mentions and events;
   * leaves everything as it is if that version has the same content hash. The corrections of the
   * article stay.
   *
   * @param article the article with its mentions; its corrections are not looked at
   * @param events makes the events of the article with the corrections that the store holds
   */
  default PutOutcome put(StoredArticle article, EventMaker events) {
    return putAll(List.of(new Arrival(article, events))).get(0);
  }

  /** Does the same with events that are known already, for an article that nobody corrects. */
  default PutOutcome put(StoredArticle article, List<Event> events) {
    return put(article, corrected -> events);
  }

  /**
   * Does the same for several articles in one transaction, which takes a fraction of the time: when
   * this returns, all of them are durable.
   */
  List<PutOutcome> putAll(List<Arrival> arrivals);

  /**
   * Changes the corrections of an article, and its events with them. What no longer counts stays in
   * the history.
   *
   * @param change is given the article as it stands; what it throws comes out, with nothing changed
   * @param events makes the events of the changed article
   * @return the changed article, or empty if there is none of that id
   */
  Optional<StoredArticle> correct(
      String articleId, Function<StoredArticle, Revision> change, EventMaker events);

  /**
   * Corrections, the newest first.
   *
   * @param articleId of this article alone; null for all
   * @param withHistory whether those that count no more are wanted too
   * @param limit at most so many, at least 0
   * @param offset so many are left out before the first, at least 0
   */
  CorrectionPage corrections(
      @Nullable String articleId, boolean withHistory, int limit, int offset);

  /**
   * Hands over the articles that have corrections, one by one, in the order of their ids.
   *
   * @param consumer may throw to stop
   */
  void streamCorrected(Consumer<StoredArticle> consumer);

  /**
   * Removes an article with its mentions and events. Its corrections are kept, and count again if
   * it comes back.
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

  /**
   * Hands over all events as {@link #stream} does, and tells the moment that they are of.
   *
   * @param rows may throw to stop
   */
  EventSnapshot snapshot(EventSnapshot.Rows rows);

  /**
   * What has changed since that moment; empty if it is not known or more than so many events have.
   */
  Optional<EventSnapshot.Changes> changesSince(EventSnapshot snapshot, int most);

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
   * How many events have each value of a property, under all conditions but those on the property
   * itself.
   *
   * @param most at most so many values, the most frequent first
   */
  FacetCounts facet(EventQuery query, Facet facet, int most);

  /** Reads ahead what counts are made from, so that the first one need not wait for it. */
  void warmUp();

  /**
   * The articles that have a matching event, newest first; all articles if the query has no filter.
   *
   * @param limit at most so many, at least 0
   * @param offset so many are left out before the first, at least 0
   */
  ArticlePage articles(EventQuery query, int limit, int offset);

  /**
   * The articles without any event, newest first: nothing in them could be placed. Conditions on
   * articles, publishers, text and time hold for the article; no such article matches any other.
   *
   * @param limit at most so many, at least 0
   * @param offset so many are left out before the first, at least 0
   */
  ArticlePage unlocated(EventQuery query, int limit, int offset);

  /**
   * Events page by page.
   *
   * @param query limit and offset do not count
   * @param limit at most so many, at least 1
   * @param after where the page starts; null for the first
   */
  Page<EventFeature> eventPage(
      EventQuery query, EventOrder order, int limit, @Nullable EventCursor after);

  /**
   * The articles that have a matching event, with where they report from, by id; all articles if
   * the query has no filter.
   *
   * @param limit at most so many, at least 1
   * @param afterId the page starts behind this id; empty for the first
   */
  Page<ArticleFeature> articlePage(EventQuery query, int limit, String afterId);

  /** The article of that id with where it reports from. */
  Optional<ArticleFeature> findArticleFeature(String articleId);

  /**
   * The places that have a matching event, with how many, by id.
   *
   * @param limit at most so many, at least 1
   * @param afterId the page starts behind this id; empty for the first
   */
  Page<PlaceFeature> placePage(EventQuery query, int limit, String afterId);

  /** Where and when the events are. */
  Extent extent();

  /**
   * A word for the content as it is: another one when anything has changed, by whomever. Asked
   * before reading, it is never newer than what is read.
   */
  String version();

  /**
   * Looks whether the store answers.
   *
   * @throws StoreException if it does not, saying why
   */
  void check();

  @Override
  void close();

  /**
   * An article on its way into the store.
   *
   * @param article with its mentions; its corrections are not looked at
   * @param events makes its events with the corrections that the store holds
   * @param inPlaceOf the content hash of the version that it takes the place of; if the store holds
   *     another one by then, that stays. Null to take the place of any
   */
  record Arrival(StoredArticle article, EventMaker events, @Nullable String inPlaceOf) {

    /** An article that takes the place of any version. */
    public Arrival(StoredArticle article, EventMaker events) {
      this(article, events, null);
    }
  }

  /** Makes the events of an article. */
  @FunctionalInterface
  interface EventMaker {

    /** The events of the article as it is, with its corrections. */
    List<Event> eventsOf(StoredArticle article);
  }
}
