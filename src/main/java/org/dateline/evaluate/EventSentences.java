package org.dateline.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.event.AnnotatedSentence;
import org.dateline.event.AnnotatedSentence.AnnotatedTrigger;
import org.dateline.resolve.Geoparser;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads sentences with annotated triggers: JSON Lines {@code
 * {"text","events":[{"trigger":[start,end],"locations":[[start,end],…]}]}}, offsets in code points.
 * The mentions are those that the geoparser finds; a trigger that a sentence has twice counts once,
 * with all its locations.
 */
public final class EventSentences {

  private final JsonMapper json = new JsonMapper();
  private final Geoparser geoparser;

  /** A reader that finds the mentions with this geoparser. */
  public EventSentences(Geoparser geoparser) {
    this.geoparser = geoparser;
  }

  /**
   * The sentences of a file, in its order.
   *
   * @throws IOException naming file and line if it cannot be read or a line is of another form
   */
  public List<AnnotatedSentence> read(Path file) throws IOException {
    List<AnnotatedSentence> sentences = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          sentences.add(sentence(line, file.getFileName() + " line " + number));
        }
      }
    }
    return sentences;
  }

  private AnnotatedSentence sentence(String line, String where) throws IOException {
    try {
      JsonNode document = json.readTree(line);
      String text = document.required("text").asString();
      Map<Span, Set<Span>> scenes = new LinkedHashMap<>();
      for (JsonNode event : document.required("events")) {
        Set<Span> places =
            scenes.computeIfAbsent(
                span(event.required("trigger"), text), key -> new LinkedHashSet<>());
        event.required("locations").forEach(location -> places.add(span(location, text)));
      }
      List<AnnotatedTrigger> triggers = new ArrayList<>();
      scenes.forEach(
          (trigger, places) -> triggers.add(new AnnotatedTrigger(trigger, List.copyOf(places))));
      AnnotatedText cut = AnnotatedText.of(text);
      return new AnnotatedSentence(cut, geoparser.parse(cut), triggers);
    } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(
          where + ": expected {\"text\",\"events\":[…]}, but " + e.getMessage(), e);
    }
  }

  private static Span span(JsonNode node, String text) {
    return new Span(
        text.offsetByCodePoints(0, node.required(0).asInt()),
        text.offsetByCodePoints(0, node.required(1).asInt()));
  }
}
