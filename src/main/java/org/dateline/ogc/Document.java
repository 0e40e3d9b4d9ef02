package org.dateline.ogc;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * What an address answers, whatever the form.
 *
 * @param title for people
 * @param mediaType of its JSON
 * @param links those that it bears
 * @param content writes the JSON
 */
record Document(String title, String mediaType, List<Link> links, Consumer<JsonGenerator> content) {

  Document {
    links = List.copyOf(links);
  }
}
