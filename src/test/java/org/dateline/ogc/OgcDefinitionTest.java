package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ogc.OgcService.COLLECTIONS;
import static org.dateline.ogc.OgcService.encoded;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what the service answers against what its definition and its schemas say. */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class OgcDefinitionTest {

  private static final String HERE = "http://definition.example/api";

  @LocalServerPort private int port;
  private OgcService service;
  private JsonNode api;
  private SchemaRegistry registry;

  @BeforeEach
  void read() {
    service = new OgcService(port);
    api = service.definition();
    registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(HERE, api.toString())));
  }

  @Test
  void everyAnswerIsWhatItsPathPromises() {
    Set<String> answered = new HashSet<>();
    for (String path : paths()) {
      Client.Answer answer = service.get("/ogc" + path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(problems(path, answer)).as(path).isEmpty();
      answered.add(template(path));
    }
    assertThat(answered).isEqualTo(new HashSet<>(api.path("paths").propertyNames()));
  }

  @Test
  void everyItemIsAFeatureInEveryForm() {
    for (String id : COLLECTIONS) {
      String items = "/collections/" + id + "/items";
      String property = firstProperty(id);
      for (String query : List.of("limit=2", "sortby=-" + property, "properties=" + property)) {
        Client.Answer answer = service.get("/ogc" + items + "?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(problems(items, answer)).as(id + " " + query).isEmpty();
      }
    }
  }

  @Test
  void everyRefusalIsWhatItsPathPromises() {
    for (String path : paths()) {
      Client.Answer unknown = service.get("/ogc" + path + "?nonsense=1");
      assertThat(unknown.status()).as(path).isEqualTo(400);
      assertThat(problems(path, unknown)).as(path).isEmpty();
    }
    for (String path : List.of("/collections/events/items/nothing", "/collections/nothing")) {
      Client.Answer missing = service.get("/ogc" + path);
      assertThat(missing.status()).as(path).isEqualTo(404);
      assertThat(problems("/collections/events/items/{featureId}", missing)).isEmpty();
    }
  }

  @Test
  void everyDefaultAndChoiceOfAParameterIsTaken() {
    for (String path : paths()) {
      for (JsonNode reference : operation(path).path("parameters")) {
        JsonNode parameter = api.at(reference.path("$ref").asString().substring(1));
        JsonNode schema = parameter.path("schema");
        List<String> values = OgcService.strings(schema.path("enum"));
        if (schema.has("default")) {
          values.add(schema.path("default").asString());
        }
        for (String value : values) {
          String query = "?" + parameter.path("name").asString() + "=" + encoded(value);
          assertThat(service.get("/ogc" + path + query).status()).as(path + query).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void theDefinitionSaysNothingTwiceAndNothingForNobody() {
    Set<String> used = new HashSet<>();
    gather(api.path("paths"), used);
    gather(api.path("components"), used);
    for (String kind : List.of("parameters", "schemas", "responses")) {
      for (String name : api.path("components").path(kind).propertyNames()) {
        assertThat(used).contains("#/components/" + kind + "/" + name);
      }
    }
    for (JsonNode path : api.path("paths")) {
      List<String> parameters = new ArrayList<>();
      path.at("/get/parameters").forEach(one -> parameters.add(one.path("$ref").asString()));
      assertThat(parameters).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void everyFeatureFitsTheSchemaOfItsCollection(String id) {
    SchemaRegistry standard = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema meta =
        standard.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (String name : List.of("schema", "queryables", "sortables")) {
      String document = service.get("/ogc/collections/" + id + "/" + name).text();
      assertThat(meta.validate(document, InputFormat.JSON)).as(name).isEmpty();
    }
    Schema schema = standard.getSchema(service.get("/ogc/collections/" + id + "/schema").text());
    for (JsonNode feature : service.items(id, "").path("features")) {
      ObjectNode flat = (ObjectNode) feature.path("properties").deepCopy();
      // In GeoJSON, what a feature lacks is null; in a schema, it is not there.
      flat.propertyNames().stream()
          .filter(name -> flat.get(name).isNull())
          .toList()
          .forEach(flat::remove);
      flat.set("id", feature.path("id"));
      flat.set("geom", feature.path("geometry"));
      assertThat(
              schema.validate(
                  flat.toString(),
                  InputFormat.JSON,
                  formats ->
                      formats.executionConfig(config -> config.formatAssertionsEnabled(true))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "articles", "places"})
  void everyFeatureFitsTheSchemaThatTellsGdalItsTypes(String id) {
    JsonNode collection = service.get("/ogc/collections/" + id).json();
    String text = service.follow(collection, "describedby").text();
    assertThat(service.follow(collection, "describedBy").text()).isEqualTo(text);

    Schema schema = SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(text);
    for (JsonNode feature : service.items(id, "").path("features")) {
      assertThat(schema.validate(feature.toString(), InputFormat.JSON)).isEmpty();
    }
  }

  private String firstProperty(String id) {
    JsonNode sortables = service.get("/ogc/collections/" + id + "/sortables").json();
    return sortables.path("properties").propertyNames().iterator().next();
  }

  /** Every path, with the id of a feature in place of its parameter. */
  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (String path : api.path("paths").propertyNames()) {
      if (path.contains("{featureId}")) {
        String id = path.split("/")[2];
        String feature = OgcService.ids(service.items(id, "limit=1")).get(0);
        paths.add(path.replace("{featureId}", encoded(feature)));
      } else if (path.contains("{tileMatrix}")) {
        paths.add(path.replaceAll("\\{tile\\w+}", "0"));
      } else {
        paths.add(path);
      }
    }
    return paths;
  }

  private static String template(String path) {
    return path.replaceFirst("/items/.+", "/items/{featureId}")
        .replaceFirst("/0/0/0$", "/{tileMatrix}/{tileRow}/{tileCol}");
  }

  private JsonNode operation(String path) {
    return api.path("paths").path(template(path)).path("get");
  }

  /** What is wrong with an answer, by the schema of its status and type. */
  private List<String> problems(String path, Client.Answer answer) {
    String responses = "/paths/" + pointer(template(path)) + "/get/responses/" + answer.status();
    String reference = api.at(responses).path("$ref").asString("");
    String response = reference.isEmpty() ? responses : reference.substring(1);
    String type = answer.header("content-type");
    assertThat(new ArrayList<>(api.at(response).path("content").propertyNames())).contains(type);
    if (!type.contains("json")) {
      return List.of();
    }
    String schema = response + "/content/" + pointer(type) + "/schema";
    return registry
        .getSchema(SchemaLocation.of(HERE + "#" + schema))
        .validate(answer.text(), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static void gather(JsonNode node, Set<String> references) {
    if (node.path("$ref").isString()) {
      references.add(node.path("$ref").asString());
    }
    node.forEach(child -> gather(child, references));
  }
}
