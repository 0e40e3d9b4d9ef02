package org.dateline.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.query.ArticleFeature;
import org.dateline.query.ArticlePage;
import org.dateline.query.EventQuery;
import org.dateline.query.Page;
import org.dateline.query.PlaceFeature;

/** Lists the articles and places that have matching events. */
public interface Catalog {

  /**
   * The articles that have a matching event, newest first; all articles if the query has no filter.
   *
   * @param limit the most articles on the page, at least 0
   * @param offset the number of articles before the page, at least 0
   */
  ArticlePage articles(EventQuery query, int limit, int offset);

  /**
   * The same for callers that have counted already.
   *
   * @param events number of matching events of each article that has any
   */
  ArticlePage articles(EventQuery query, Map<String, Long> events, int limit, int offset);

  /**
   * The articles without any event, newest first: nothing in them could be placed. Conditions on
   * articles, publishers, text and time hold for the article; no such article matches any other.
   *
   * @param limit the most articles on the page, at least 0
   * @param offset the number of articles before the page, at least 0
   */
  ArticlePage unlocated(EventQuery query, int limit, int offset);

  /**
   * The same for callers that know the articles with events.
   *
   * @param located ids of all articles that have an event
   */
  ArticlePage unlocated(EventQuery query, Set<String> located, int limit, int offset);

  /**
   * The articles that have a matching event, with the places that they report from, by id; all
   * articles if the query has no filter.
   *
   * @param limit the most articles on the page, at least 1
   * @param afterId the page starts after this id; empty for the first
   */
  Page<ArticleFeature> articlePage(EventQuery query, int limit, String afterId);

  /** The article of that id with the places that it reports from. */
  Optional<ArticleFeature> findArticleFeature(String articleId);

  /**
   * The places that have a matching event, with the number of events, by id.
   *
   * @param limit the most places on the page, at least 1
   * @param afterId the page starts after this id; empty for the first
   */
  Page<PlaceFeature> placePage(EventQuery query, int limit, String afterId);
}
