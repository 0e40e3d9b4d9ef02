package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.correct.Revision;
import org.dateline.event.Event;
import org.dateline.query.Page;
import org.jspecify.annotations.Nullable;

/** Stores articles with their mentions, events and corrections. */
public interface ArticleStore {

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
   * @param articleId of this article only; null for all articles
   * @param withHistory whether corrections that no longer count are wanted too
   * @param limit the most corrections on the page, at least 0
   * @param offset the number of corrections before the page, at least 0
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

  /**
   * The ids of all articles, in order.
   *
   * @param limit the most ids on the page, at least 1
   * @param afterId the page starts after this id; empty for the first
   */
  Page<String> articleIds(int limit, String afterId);

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
