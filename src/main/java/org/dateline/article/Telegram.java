package org.dateline.article;

import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.article.Published.Source;
import tools.jackson.databind.JsonNode;

/** Reads the messages of a channel or group from the JSON export of Telegram Desktop. */
final class Telegram {

  private Telegram() {}

  /** Whether an object is an export of Telegram. */
  static boolean is(JsonNode root) {
    return root.isObject() && root.path("messages").isArray() && root.has("name");
  }

  /**
   * The article of a message; empty if it has no text, such as a picture or a notice that somebody
   * joined.
   */
  static Optional<Draft> draft(JsonNode export, JsonNode message) {
    String text = text(message.path("text"));
    if (text.isBlank()) {
      return Optional.empty();
    }
    Draft draft = new Draft();
    draft.title(Titles.of(text));
    draft.publisher(export.path("name").asString(""));
    draft.byline(message.path("author").asString(""));
    draft.published(message.path("date").asString(""), Source.METADATA);
    return Optional.of(draft.text(Paragraphs.of(text)));
  }

  /** The id of a message, with the channel because its number is unique only there. */
  static String id(JsonNode export, JsonNode message) {
    String channel = export.path("id").asString(export.path("name").asString(""));
    return ArticleId.ofForeign("telegram " + channel + " " + message.path("id").asString(""));
  }

  // A text is either a string, or a list of strings and of objects for links, names and bold words.
  private static String text(JsonNode text) {
    return text.isArray()
        ? text.valueStream()
            .map(piece -> piece.isString() ? piece.asString() : piece.path("text").asString(""))
            .collect(Collectors.joining())
        : text.asString("");
  }
}
