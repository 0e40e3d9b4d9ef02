package org.dateline.ogc;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The content of a resource, independent of the format.
 *
 * @param title for people
 * @param mediaType of its JSON
 * @param links its links
 * @param collection the collection that it is about; null if it is about none
 * @param content writes the JSON
 */
record Document(
    String title,
    String mediaType,
    List<Link> links,
    @Nullable FeatureCollection collection,
    Consumer<JsonGenerator> content) {

  Document {
    links = List.copyOf(links);
  }

  /** A document about no collection. */
  Document(String title, String mediaType, List<Link> links, Consumer<JsonGenerator> content) {
    this(title, mediaType, links, null, content);
  }
}
