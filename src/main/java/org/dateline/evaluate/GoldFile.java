package org.dateline.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.FixedNames;
import org.dateline.geo.Position;
import org.dateline.mention.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads annotated texts: JSON Lines {@code {"id","text","toponyms":[{"start","end","lat","lon",
 * "role"?}],"ignore":[{"start","end"}]?}}.
 *
 * <p>Instead of {@code role}, a {@code type} of the GeoWebNews annotation (M. Gritta, M. T.
 * Pilehvar and N. Collier, "A pragmatic guide to geoparsing evaluation", 2019) is accepted. Its
 * literal types, literal modifiers included, are locations; adjectives and peoples are demonyms
 * whatever their type, because the annotation has no separate type for them.
 */
public final class GoldFile {

  private static final Map<String, Role> GEO_WEB_NEWS_TYPES =
      Map.of(
          "Literal", Role.LOCATION,
          "Mixed", Role.LOCATION,
          "Coercion", Role.LOCATION,
          "Embedded_Literal", Role.LOCATION,
          "Literal_Modifier", Role.LOCATION,
          "Non_Literal_Modifier", Role.MODIFIER,
          "Metonymic", Role.ACTOR,
          "Embedded_Non_Lit", Role.ACTOR,
          "Demonym", Role.DEMONYM);

  private static final FixedNames DEMONYMS = FixedNames.demonyms();

  private final JsonMapper json = new JsonMapper();
  private final boolean codePoints;

  /**
   * Creates a reader for one kind of offsets.
   *
   * @param codePoints whether offsets count Unicode code points, as Python does; else UTF-16 units
   */
  public GoldFile(boolean codePoints) {
    this.codePoints = codePoints;
  }

  /**
   * The texts of a file, in its order.
   *
   * @throws IOException naming file and line if the file cannot be read or a line has another form
   */
  public List<GoldText> read(Path file) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          texts.add(text(line, file.getFileName() + " line " + number));
        }
      }
    }
    return texts;
  }

  private GoldText text(String line, String where) throws IOException {
    try {
      JsonNode document = json.readTree(line);
      String text = document.required("text").asString();
      List<GoldToponym> toponyms = new ArrayList<>();
      for (JsonNode node : document.required("toponyms")) {
        toponym(node, text).ifPresent(toponyms::add);
      }
      toponyms.sort(Comparator.comparingInt(GoldToponym::start));
      List<GoldText.Ignored> ignored = new ArrayList<>();
      for (JsonNode node : document.path("ignore")) {
        ignored.add(new GoldText.Ignored(offset(node, "start", text), offset(node, "end", text)));
      }
      return new GoldText(document.required("id").asString(), text, toponyms, ignored);
    } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(
          where + ": expected {\"id\",\"text\",\"toponyms\":[…]}, but " + e.getMessage(), e);
    }
  }

  private Optional<GoldToponym> toponym(JsonNode node, String text) {
    int start = offset(node, "start", text);
    int end = offset(node, "end", text);
    if (end <= start) {
      return Optional.empty();
    }
    String surface = text.substring(start, end);
    return Optional.of(
        new GoldToponym(start, end, surface, position(node), role(node, surface), type(node)));
  }

  private int offset(JsonNode node, String name, String text) {
    int offset = node.required(name).asInt();
    return codePoints ? text.offsetByCodePoints(0, offset) : offset;
  }

  private static @Nullable Position position(JsonNode node) {
    JsonNode lon = node.path("lon");
    JsonNode lat = node.path("lat");
    return lon.isNumber() && lat.isNumber() ? new Position(lon.asDouble(), lat.asDouble()) : null;
  }

  private static @Nullable Role role(JsonNode node, String surface) {
    if (node.path("role").isString()) {
      return Role.parse(node.path("role").asString());
    }
    Role role = GEO_WEB_NEWS_TYPES.get(node.path("type").asString(""));
    return role != null && DEMONYMS.contains(surface) ? Role.DEMONYM : role;
  }

  private static @Nullable String type(JsonNode node) {
    JsonNode type = node.path("type");
    return type.isString() ? type.asString() : null;
  }
}
