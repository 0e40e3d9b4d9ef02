package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dateline.query.Extent;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CollectionTextsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void anExtentFromBeforeOurEraHasAnOpenStartAndSaysItsDays() {
    Extent extent = new Extent(null, LocalDate.of(-48, 1, 1), LocalDate.of(2014, 6, 11));

    JsonNode time = written(CollectionExtent.of(extent)::write).at("/extent/temporal");

    assertThat(time.path("interval").toString()).isEqualTo("[[null,\"2014-06-11T23:59:59Z\"]]");
    assertThat(time.path("days").toString()).isEqualTo("[\"-0048-01-01\",\"2014-06-11\"]");
  }

  @Test
  void aContactIsWrittenWhereItIsKnown() {
    Contact contact = new Contact("News desk", "desk@example.org", "https://example.org/");

    assertThat(written(contact::writeForOpenApi).path("contact").toString())
        .isEqualTo(
            "{\"name\":\"News desk\",\"url\":\"https://example.org/\",\"email\":\"desk@example.org\"}");
    JsonNode first = written(contact::write).at("/contacts/0");
    assertThat(first.at("/emails/0/value").asString()).isEqualTo("desk@example.org");
    assertThat(first.at("/links/0/href").asString()).isEqualTo("https://example.org/");
    assertThat(written(new Contact(null, null, null)::write)).isEmpty();
  }

  @Test
  void aContactThatIsNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contact(null, null, "javascript:alert(1)"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Contact(null, "nobody", null));
  }

  private static JsonNode written(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    return JSON.readTree(text.toString());
  }
}
