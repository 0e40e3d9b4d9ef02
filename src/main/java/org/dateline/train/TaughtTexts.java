package org.dateline.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads texts and the labels of their teachers.
 *
 * <p>Texts are lines {@code {"id","text"}}; other members are ignored, in particular annotations of
 * people. Labels are lines {@code {"id", "teacher": [{"start","end","label"} …] …}} with any number
 * of teachers, offsets in UTF-16 units.
 */
public final class TaughtTexts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private TaughtTexts() {}

  /**
   * The texts of all files in order, with their labels.
   *
   * @throws IOException if a file cannot be read, a line is malformed or a text has no labels
   */
  public static List<TaughtText> read(List<Path> texts, List<Path> labels) throws IOException {
    return read(texts, labels, true);
  }

  /**
   * The texts of all files that have labels, in order, with these labels.
   *
   * @throws IOException if a file cannot be read or a line is malformed
   */
  public static List<TaughtText> readLabelled(List<Path> texts, List<Path> labels)
      throws IOException {
    return read(texts, labels, false);
  }

  private static List<TaughtText> read(List<Path> texts, List<Path> labels, boolean all)
      throws IOException {
    Map<String, SortedMap<String, List<Span>>> taught = labels(labels);
    List<TaughtText> read = new ArrayList<>();
    for (Path file : texts) {
      for (JsonNode line : lines(file)) {
        String id = line.path("id").asString();
        SortedMap<String, List<Span>> spans = taught.get(id);
        if (spans != null) {
          read.add(new TaughtText(id, line.path("text").asString(), spans));
        } else if (all) {
          throw new IOException(file + ": the text " + id + " has no labels");
        }
      }
    }
    return read;
  }

  private static Map<String, SortedMap<String, List<Span>>> labels(List<Path> files)
      throws IOException {
    Map<String, SortedMap<String, List<Span>>> taught = new HashMap<>();
    for (Path file : files) {
      for (JsonNode line : lines(file)) {
        taught.put(line.path("id").asString(), spans(line));
      }
    }
    return taught;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          nodes.add(parse(file, number, line));
        }
      }
    }
    return nodes;
  }

  private static JsonNode parse(Path file, int number, String line) throws IOException {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.path("id").isString()) {
        throw new IOException(file + ":" + number + ": no \"id\"");
      }
      return node;
    } catch (JacksonException e) {
      throw new IOException(file + ":" + number + ": " + JsonFault.of(e), e);
    }
  }

  private static SortedMap<String, List<Span>> spans(JsonNode line) {
    SortedMap<String, List<Span>> spans = new TreeMap<>();
    for (Map.Entry<String, JsonNode> teacher : line.properties()) {
      if (teacher.getValue().isArray()) {
        List<Span> found = new ArrayList<>();
        for (JsonNode span : teacher.getValue()) {
          found.add(
              new Span(
                  span.path("start").asInt(),
                  span.path("end").asInt(),
                  span.path("label").asString()));
        }
        spans.put(teacher.getKey(), found);
      }
    }
    return spans;
  }
}
