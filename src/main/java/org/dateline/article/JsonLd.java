package org.dateline.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.article.Published.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article of a page as described by its JSON-LD, in the vocabulary of schema.org. */
final class JsonLd {

  // The output of many content management systems is not quite JSON.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  /** The article on a page, if it has such data. */
  static Optional<JsonLd> of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Optional<JsonNode> article = article(script.data());
      if (article.isPresent()) {
        return article.map(JsonLd::new);
      }
    }
    return Optional.empty();
  }

  void addTo(Draft draft) {
    string("headline").or(() -> string("name")).ifPresent(draft::title);
    names(article.path("author")).ifPresent(draft::byline);
    names(article.path("publisher")).ifPresent(draft::publisher);
    string("url").ifPresent(draft::url);
    JsonNode page = article.path("mainEntityOfPage");
    string(page.isObject() ? page.path("@id") : page).ifPresent(draft::url);
    string("inLanguage").ifPresent(draft::language);
    string("datePublished").ifPresent(date -> draft.published(date, Source.JSON_LD));
  }

  /** The text of the article, if the JSON-LD contains it. */
  Optional<String> body() {
    return string("articleBody");
  }

  private static Optional<JsonNode> article(String data) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(JSON.readTree(data));
    } catch (JacksonException e) {
      return Optional.empty();
    }
    while (!open.isEmpty()) {
      JsonNode node = open.poll();
      if (isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      if (node.isArray()) {
        node.forEach(open::add);
      } else {
        open.add(node.path("@graph"));
        open.add(node.path("mainEntity"));
      }
      open.removeIf(JsonNode::isMissingNode);
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      return type.valueStream().anyMatch(JsonLd::isArticle);
    }
    String name = type.asString("");
    return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
  }

  private static Optional<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    Iterable<JsonNode> all = node.isArray() ? node : List.of(node);
    for (JsonNode one : all) {
      string(one.isObject() ? one.path("name") : one)
          .filter(name -> !name.contains("://"))
          .ifPresent(names::add);
    }
    return Optional.of(names.stream().collect(Collectors.joining(", "))).filter(n -> !n.isEmpty());
  }

  private Optional<String> string(String name) {
    return string(article.path(name));
  }

  // Some sites write HTML entities into JSON.
  private static Optional<String> string(JsonNode node) {
    return Optional.of(node.isString() ? node.asString() : "")
        .map(value -> Parser.unescapeEntities(value, false).strip())
        .filter(value -> !value.isEmpty());
  }
}
