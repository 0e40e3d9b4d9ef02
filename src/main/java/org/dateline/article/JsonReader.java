package org.dateline.article;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.article.date.ColumnOrder;
import org.dateline.article.date.DayOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON file: one article as {@link JsonArticle} or {@link Ninjs} describes it, or an array
 * of articles.
 */
final class JsonReader implements ArticleReader {

  private static final int LONGEST = 64 * 1024 * 1024;

  private final JsonMapper json = new JsonMapper();
  private final Columns columns;

  JsonReader(Columns columns) {
    this.columns = columns;
  }

  @Override
  public Set<String> endings() {
    return Set.of("json", "ninjs");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    try {
      JsonNode root = json.readTree(PlainBytes.text(PlainBytes.read(source, LONGEST)));
      if (Telegram.is(root)) {
        readMessages(source, root, readings);
        return;
      }
      TableDates dates = new TableDates(columns.order(), () -> order(root));
      if (!root.isArray()) {
        readings.accept(reading(source.name(), source.id(), root, dates));
        return;
      }
      if (root.isEmpty()) {
        throw new RejectedException("an empty array");
      }
      for (int i = 0; i < root.size(); i++) {
        String where = source.name() + " element " + (i + 1);
        readings.accept(reading(where, source.id() + "-" + (i + 1), root.get(i), dates));
      }
      dates.report(source, readings);
    } catch (JacksonException e) {
      readings.accept(new Reading.Rejected(source.name(), "not JSON: " + JsonFault.of(e)));
    } catch (RejectedException e) {
      readings.accept(new Reading.Rejected(source.name(), String.valueOf(e.getMessage())));
    }
  }

  private static void readMessages(Source source, JsonNode root, Consumer<Reading> readings)
      throws RejectedException {
    List<JsonNode> channels = Telegram.channels(root);
    if (channels.isEmpty()) {
      throw new RejectedException("no channel or group in the export of the account");
    }
    int articles = 0;
    for (JsonNode channel : channels) {
      String where =
          source.name() + (channels.size() == 1 ? "" : " " + channel.path("name").asString("?"));
      articles += readChannel(where, channel, readings);
    }
    if (articles == 0) {
      throw new RejectedException("no message has a text");
    }
  }

  private static int readChannel(String where, JsonNode channel, Consumer<Reading> readings)
      throws RejectedException {
    int articles = 0;
    for (JsonNode message : channel.path("messages")) {
      Optional<Draft> draft = Telegram.draft(channel, message);
      if (draft.isPresent()) {
        articles++;
        String name = where + " message " + message.path("id").asString("?");
        readings.accept(new Reading.Read(name, draft.get().article(Telegram.id(channel, message))));
      }
    }
    return articles;
  }

  private DayOrder order(JsonNode articles) {
    ColumnOrder order = new ColumnOrder();
    for (JsonNode article : articles.isArray() ? articles : List.of(articles)) {
      JsonArticle.published(article, columns).ifPresent(order::add);
    }
    return order.order();
  }

  private Reading reading(String where, String otherId, JsonNode node, TableDates dates) {
    try {
      return Ninjs.is(node)
          ? new Reading.Read(where, Ninjs.read(node, otherId))
          : new Reading.Read(
              where,
              JsonArticle.read(node, otherId, columns, dates),
              JsonArticle.place(node, columns));
    } catch (RejectedException | IllegalArgumentException e) {
      return new Reading.Rejected(where, String.valueOf(e.getMessage()));
    }
  }
}
