package org.dateline.ogc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tools.jackson.core.JsonGenerator;

/**
 * Whom users may ask about the service; nobody if nothing is set.
 *
 * @param name a person or an organisation
 * @param email its address
 * @param url its page
 */
@ConfigurationProperties(prefix = "dateline.contact", ignoreUnknownFields = false)
record Contact(@Nullable String name, @Nullable String email, @Nullable String url) {

  Contact {
    if (url != null && !url.matches("https?://\\S+")) {
      throw new IllegalArgumentException(
          "dateline.contact.url: expected https://example.org/, but was '" + url + "'");
    }
    if (email != null && !email.matches("\\S+@\\S+")) {
      throw new IllegalArgumentException(
          "dateline.contact.email: expected news@example.org, but was '" + email + "'");
    }
  }

  private boolean isKnown() {
    return name != null || email != null || url != null;
  }

  /** Writes it as the member {@code contact} of a definition in OpenAPI. */
  void writeForOpenApi(JsonGenerator json) {
    if (isKnown()) {
      json.writeObjectPropertyStart("contact");
      write(json, "name", name);
      write(json, "url", url);
      write(json, "email", email);
      json.writeEndObject();
    }
  }

  /** Writes it as the member {@code contacts} of a resource (OGC 20-004r1, Records, 8.2.7). */
  void write(JsonGenerator json) {
    if (!isKnown()) {
      return;
    }
    json.writeArrayPropertyStart("contacts");
    json.writeStartObject();
    write(json, "name", name);
    if (email != null) {
      json.writeArrayPropertyStart("emails");
      json.writeStartObject();
      json.writeStringProperty("value", email);
      json.writeEndObject();
      json.writeEndArray();
    }
    if (url != null) {
      json.writeArrayPropertyStart("links");
      new Link("about", Link.HTML, name == null ? url : name, url).write(json);
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("roles");
    json.writeString("pointOfContact");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String member, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(member, value);
    }
  }
}
