package org.dateline.command;

import java.util.Optional;
import org.dateline.article.JsonFault;
import org.dateline.command.GeoparseOutput.Text;
import org.dateline.time.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of the input of {@code geoparse}. */
final class TextLine {

  private static final JsonMapper JSON = new JsonMapper();

  private final long number;
  private final byte[] bytes;
  private final boolean cut;

  /**
   * Creates a line.
   *
   * @param number from 1
   * @param bytes without the line break
   * @param cut whether it was too long and was cut
   */
  TextLine(long number, byte[] bytes, boolean cut) {
    this.number = number;
    this.bytes = bytes;
    this.cut = cut;
  }

  /** The outcome for a line. */
  sealed interface Outcome {}

  /** The line is a text; the action writes its result. */
  record Parsed(Runnable print) implements Outcome {}

  /** The line is not a text. */
  record Refused(long number, String reason) implements Outcome {}

  /** Parses and geoparses the line; every fault of it becomes a refusal. */
  Outcome parse(GeoparseOutput output) {
    try {
      return new Parsed(output.parse(text()));
    } catch (JacksonException e) {
      return new Refused(number, "not JSON: " + JsonFault.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      return new Refused(number, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private Text text() {
    if (cut) {
      throw new IllegalArgumentException("longer than 16 MB");
    }
    JsonNode json = JSON.readTree(bytes);
    String text =
        member(json, "text")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected an object as {\"id\": \"…\", \"text\": \"…\"}"));
    return new Text(
        number,
        member(json, "id"),
        text,
        member(json, "title").filter(title -> !title.isBlank()),
        member(json, "published").map(PartialDate::parse));
  }

  private static Optional<String> member(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() || value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
  }
}
