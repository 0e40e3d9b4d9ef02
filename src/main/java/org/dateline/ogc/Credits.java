package org.dateline.ogc;

import java.util.List;
import org.dateline.export.Provenance;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** What the service and its collections say about rights and contact. */
@Component
@EnableConfigurationProperties(Contact.class)
class Credits {

  /** The licence of the data; QGIS shows the title. */
  static final Link LICENSE =
      new Link("license", Link.HTML, Provenance.LICENCE, Provenance.LICENCE_URL);

  private static final List<String> KEYWORDS = List.of("news", "events", "geoparsing", "gazetteer");

  private final Contact contact;

  Credits(Contact contact) {
    this.contact = contact;
  }

  Contact contact() {
    return contact;
  }

  /** Writes the members {@code attribution}, {@code keywords} and {@code contacts}. */
  void write(JsonGenerator json) {
    json.writeStringProperty("attribution", Provenance.RIGHTS);
    json.writeArrayPropertyStart("keywords");
    KEYWORDS.forEach(json::writeString);
    json.writeEndArray();
    contact.write(json);
  }
}
