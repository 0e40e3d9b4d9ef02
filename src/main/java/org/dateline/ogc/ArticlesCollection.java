package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.store.ArticleFeature;
import org.dateline.store.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * The articles. The extent of one is the set of its places: a box around Paris and Suva would cover
 * half the world and say nothing, and would have to cross the antimeridian now and then.
 */
@Component
@Order(2)
class ArticlesCollection implements FeatureCollection {

  private final EventStore store;

  ArticlesCollection(EventStore store) {
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
  public List<Property> properties() {
    return List.of(
        Property.text("title"),
        Property.text("byline"),
        Property.text("publisher"),
        Property.text("url"),
        Property.day("published"),
        Property.text("language"),
        Property.whole("events"));
  }

  @Override
  public List<Property> queryables() {
    return GatheredParameters.QUERYABLES;
  }

  @Override
  public Set<String> filters() {
    return GatheredParameters.names();
  }

  @Override
  public boolean isFilterable() {
    return false;
  }

  @Override
  public Page<Item> page(EventQuery query, PageRequest page) {
    Page<ArticleFeature> articles =
        store.articlePage(query, page.limit(), page.cursor() == null ? "" : page.cursor());
    return new Page<>(
        articles.items().stream().map(ArticlesCollection::item).toList(),
        articles.numberMatched(),
        articles.next());
  }

  @Override
  public Optional<Item> find(String id) {
    return store.findArticleFeature(id).map(ArticlesCollection::item);
  }

  private static Item item(ArticleFeature article) {
    return new Item(
        article.id(),
        Item.Shape.MULTI_POINT,
        article.positions(),
        json -> writeProperties(json, article));
  }

  private static void writeProperties(JsonGenerator json, ArticleFeature article) {
    json.writeStringProperty("title", article.title());
    json.writeStringProperty("byline", article.byline());
    json.writeStringProperty("publisher", article.publisher());
    json.writeStringProperty("url", article.url());
    Days.write(json, "published", article.published());
    json.writeStringProperty("language", article.language());
    json.writeNumberProperty("events", article.events());
  }
}
