package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FacetHttpTest {

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @Test
  void everyValueTellsHowManyEventsItsFilterWouldLeave() {
    JsonNode facets = client.get("/layers/facets").json();

    List<String> names = List.of("kind", "assertion", "country", "place", "publisher", "role");
    assertThat(facets.propertyNames()).containsAll(names);
    for (String facet : names) {
      for (JsonNode value : facets.path(facet).path("values")) {
        String layer =
            "/layers/events.geojson?"
                + facet
                + "="
                + URLEncoder.encode(value.path("value").asString(), StandardCharsets.UTF_8);
        assertThat(client.get(layer).json().path("features").size())
            .as(layer)
            .isEqualTo(value.path("count").asInt());
      }
    }
    assertThat(values(facets, "place")).contains("geonames:170063 Aleppo 2");
  }

  @Test
  void aFacetIsNotNarrowedByItsOwnFilterButByTheOthers() {
    JsonNode all = client.get("/layers/facets?by=country").json();

    assertThat(client.get("/layers/facets?by=country&country=FR").json()).isEqualTo(all);
    assertThat(values(client.get("/layers/facets?by=country&year=2012").json(), "country"))
        .containsExactly("SY SY 3");
    assertThat(all.propertyNames()).containsExactly("country");
  }

  @Test
  void aPlaceThatIsOnlyMentionedIsWithoutAKindAndAnAssertion() {
    JsonNode facets = client.get("/layers/facets?by=kind,assertion&mentioned=true").json();

    assertThat(values(facets, "assertion")).noneMatch(value -> value.startsWith("mentioned"));
    assertThat(facets.at("/assertion/without").asInt())
        .isEqualTo(facets.at("/kind/without").asInt());
  }

  @Test
  void theMostFrequentComeFirstAndTheRestIsCounted() {
    JsonNode places = client.get("/layers/facets?by=place&limit=1").json().path("place");

    assertThat(places.path("values").size()).isEqualTo(1);
    assertThat(places.path("distinct").asInt()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"by=colour", "by=", "limit=0", "limit=many", "zoom=3", "publisher="})
  void whatIsMalformedIsRefused(String query) {
    Client.Answer answer = client.get("/layers/facets?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asString()).contains(query.split("=")[0]);
  }

  private static List<String> values(JsonNode facets, String facet) {
    return facets
        .path(facet)
        .path("values")
        .valueStream()
        .map(
            value ->
                value.path("value").asString()
                    + " "
                    + value.path("name").asString()
                    + " "
                    + value.path("count").asInt())
        .toList();
  }
}
