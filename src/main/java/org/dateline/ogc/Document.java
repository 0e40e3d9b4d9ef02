package org.dateline.ogc;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * The content of a resource, independent of the format.
 *
 * @param title for people
 * @param mediaType of its JSON
 * @param links its links
 * @param content writes the JSON
 */
record Document(String title, String mediaType, List<Link> links, Consumer<JsonGenerator> content) {

  Document {
    links = List.copyOf(links);
  }
}
