package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import org.dateline.geo.Position;
import org.dateline.query.ArticleFeature;
import org.dateline.query.EventProperty.Kind;
import org.dateline.query.EventQuery;
import org.dateline.query.Page;
import org.dateline.store.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The articles with at least one place. The geometry of an article is the set of its places: a box
 * around Paris and Suva would cover half the world and be useless, and some boxes would cross the
 * antimeridian.
 */
@Component
@Order(2)
class ArticlesCollection extends GatheredCollection<ArticleFeature> {

  private static final List<Column<ArticleFeature>> COLUMNS =
      List.of(
          Column.of("title", "Title", Kind.TEXT, ArticleFeature::title),
          Column.of("byline", "Byline", Kind.TEXT, ArticleFeature::byline),
          Column.of("publisher", "Publisher", Kind.TEXT, ArticleFeature::publisher),
          Column.of("url", "Address of the article", Kind.TEXT, ArticleFeature::url),
          Column.of("published", "Published", Kind.DATE, ArticleFeature::published),
          Column.of("language", "Language", Kind.TEXT, ArticleFeature::language),
          Column.of("events", "Events that it reports", Kind.WHOLE_NUMBER, ArticleFeature::events));

  private final EventStore store;

  ArticlesCollection(EventStore store) {
    super(COLUMNS, store);
    this.store = store;
  }

  @Override
  public String id() {
    return "articles";
  }

  @Override
  public String title() {
    return "Articles";
  }

  @Override
  public String description() {
    return "Each feature is an article, at all the places that it reports from.";
  }

  @Override
  public Item.Shape shape() {
    return Item.Shape.MULTI_POINT;
  }

  @Override
  String id(ArticleFeature article) {
    return article.id();
  }

  @Override
  List<Position> positions(ArticleFeature article) {
    return article.positions();
  }

  @Override
  @Nullable Days time(ArticleFeature article) {
    return Days.of(article.published(), article.published());
  }

  @Override
  Page<ArticleFeature> read(EventQuery query, int limit, String afterId) {
    return store.articlePage(query, limit, afterId);
  }

  // The same event must be in the box and fulfil all other conditions.
  @Override
  boolean isSoByPlace(EventQuery withoutBox) {
    return isForAll(withoutBox);
  }

  @Override
  Optional<ArticleFeature> findFeature(String id) {
    return store.findArticleFeature(id).filter(article -> !article.positions().isEmpty());
  }
}
