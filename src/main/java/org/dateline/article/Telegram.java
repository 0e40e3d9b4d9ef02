package org.dateline.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Published.Source;
import org.dateline.article.layout.Paragraphs;
import org.dateline.article.layout.Titles;
import tools.jackson.databind.JsonNode;

/** Reads the messages of channels and groups from the JSON export of Telegram Desktop. */
final class Telegram {

  private Telegram() {}

  // Conversations of two people are no news, even if their account is exported with the channels.
  private static final Pattern PUBLIC = Pattern.compile(".*(?:channel|group)");

  /** Whether an object is an export of Telegram. */
  static boolean is(JsonNode root) {
    return root.isObject() && (isChannel(root) || root.path("chats").path("list").isArray());
  }

  /** The channel of an export, or the channels and groups of an account. */
  static List<JsonNode> channels(JsonNode root) {
    return isChannel(root)
        ? List.of(root)
        : Stream.of("chats", "left_chats")
            .flatMap(name -> root.path(name).path("list").valueStream())
            .filter(chat -> PUBLIC.matcher(chat.path("type").asString("")).matches())
            .toList();
  }

  private static boolean isChannel(JsonNode chat) {
    return chat.path("messages").isArray() && chat.has("name");
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
