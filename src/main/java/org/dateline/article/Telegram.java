package org.dateline.article;

import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.article.Published.Source;
import tools.jackson.databind.JsonNode;

/** The messages of a channel or group as Telegram's desktop program exports them to JSON. */
final class Telegram {

  private Telegram() {}

  /** Whether an object is such an export. */
  static boolean is(JsonNode root) {
    return root.isObject() && root.path("messages").isArray() && root.has("name");
  }

  /** The article of a message; empty for one without text, as pictures and joinings are. */
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

  /** What a message is called: its number means something in its channel alone. */
  static String id(JsonNode export, JsonNode message) {
    String channel = export.path("id").asString(export.path("name").asString(""));
    return ArticleId.ofForeign("telegram " + channel + " " + message.path("id").asString(""));
  }

  // A text is a string, or a list of strings and of objects for links, names and bold words.
  private static String text(JsonNode text) {
    return text.isArray()
        ? text.valueStream()
            .map(piece -> piece.isString() ? piece.asString() : piece.path("text").asString(""))
            .collect(Collectors.joining())
        : text.asString("");
  }
}
