package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.evaluate.EventGoldFile;
import org.dateline.evaluate.GoldEventArticle;
import org.dateline.evaluate.GoldFile;
import org.dateline.evaluate.GoldText;
import org.dateline.evaluate.GoldToponym;
import org.dateline.mention.Role;
import org.dateline.store.World;
import org.dateline.web.Client;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

// What it corrects is no business of other tests.
@DirtiesContext
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CorrectionHttpTest {

  private static final String TOKEN = "Bearer " + SmallService.TOKEN;
  private static final String ID = "corrected";
  private static final String TEXT = "Paris burned. Xyzzy is no. Shells fell on Paris and Jobar.";
  private static final String ARTICLE = "/api/articles/" + ID;

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void addAnArticleThatNobodyHasCorrected() {
    client = new Client(port);
    post(TEXT);
    for (JsonNode mention : article().path("mentions")) {
      if (mention.has("correction") || mention.has("eventCorrection")) {
        delete(mention.path("start").asInt() + "-" + mention.path("end").asInt());
      }
    }
  }

  @Test
  void anotherPlaceOfTheGazetteerMovesTheEvent() {
    Client.Answer answer = put("0-5", "{\"place\":\"geonames:170063\",\"author\":\"Ada\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("corrected").asInt()).isEqualTo(1);
    JsonNode mention = article().path("mentions").get(0);
    assertThat(mention.path("place").path("name").asString()).isEqualTo("Aleppo");
    assertThat(mention.path("confidence").asDouble()).isEqualTo(1);
    assertThat(mention.at("/candidates/0/evidence/0").asString())
        .startsWith("corrected by Ada on ");
    assertThat(mention.at("/correction/kind").asString()).isEqualTo("place");
    assertThat(mention.at("/correction/author").asString()).isEqualTo("Ada");
    assertThat(mention.at("/correction/geocoded/place/name").asString()).isEqualTo("Paris");
    assertThat(events("corrected = true")).containsExactly("Aleppo");
  }

  @Test
  void aPointByHandIsAnEventLikeAnyOther() {
    put(
        "52-57",
        "{\"point\":{\"lon\":36.335,\"lat\":33.525,\"name\":\"Jobar\",\"country\":\"SY\","
            + "\"precisionMeters\":700},\"text\":\"Jobar\"}");

    JsonNode feature =
        client.get("/layers/events.geojson?place=geo:33.525000,36.335000").json().at("/features/0");
    assertThat(feature.at("/geometry/coordinates").toString()).isEqualTo("[36.335,33.525]");
    assertThat(feature.at("/properties/place").asString()).isEqualTo("Jobar");
    assertThat(feature.at("/properties/country").asString()).isEqualTo("SY");
    assertThat(feature.at("/properties/precision_m").asInt()).isEqualTo(700);
    assertThat(feature.at("/properties/corrected").asBoolean()).isTrue();
  }

  @Test
  void whatIsNotAPlaceOrAnActorIsNoEvent() {
    put("0-5", "{\"notAPlace\":true}");
    assertThat(article().at("/mentions/0/unresolved").asString()).startsWith("not a place");

    put("0-5", "{\"role\":\"actor\",\"everywhere\":true}");
    assertThat(article().at("/mentions/0/role").asString()).isEqualTo("actor");
    assertThat(events("place = 'Paris'")).isEmpty();
  }

  @Test
  void everywhereIsEveryMentionOfTheSameWordsAndUndoneTogether() {
    Client.Answer answer = put("0-5", "{\"place\":\"geonames:170063\",\"everywhere\":true}");

    assertThat(answer.json().path("corrected").asInt()).isEqualTo(2);
    assertThat(events("place = 'Paris'")).isEmpty();
    assertThat(client.get(ARTICLE + "/corrections").json().path("total").asInt()).isEqualTo(2);

    assertThat(delete("42-47?everywhere=true&author=Bob").status()).isEqualTo(204);
    assertThat(events("place = 'Paris'")).containsExactly("Paris", "Paris");
    assertThat(client.get(ARTICLE + "/corrections").json().path("total").asInt()).isZero();
    JsonNode history = client.get(ARTICLE + "/corrections?history=true").json();
    assertThat(history.at("/corrections/0/endedBy").asString()).isEqualTo("Bob");
    assertThat(history.at("/corrections/0/ended").asString()).isEqualTo("withdrawn");
  }

  @Test
  void whatWasReplacedIsToldFromWhatWasWithdrawn() {
    put("0-5", "{\"notAPlace\":true,\"author\":\"Ada\"}");
    put("0-5", "{\"role\":\"actor\",\"author\":\"Bob\"}");
    delete("0-5?author=Bob");

    assertThat(client.get(ARTICLE + "/corrections?history=true").json().path("corrections"))
        .map(one -> one.path("kind").asString() + " " + one.path("ended").asString())
        .startsWith("role withdrawn", "not-a-place replaced");
  }

  @Test
  void whereItHappenedIsAnEventWithItsKindAndDays() {
    Client.Answer answer =
        put("0-5", "{\"event\":{\"kind\":\"disaster\",\"start\":\"2011-03\"},\"author\":\"Ada\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(
            events("kind = 'disaster' AND event_start = DATE('2011-03-01') AND corrected = true"))
        .containsExactly("Paris");
    JsonNode said = article().at("/mentions/0/eventCorrection");
    assertThat(said.path("kind").asString()).isEqualTo("event");
    assertThat(said.at("/event/kind").asString()).isEqualTo("disaster");
    assertThat(said.at("/event/end").asString()).isEqualTo("2011-03-31");
    assertThat(said.at("/event/datePrecision").asString()).isEqualTo("month");
    assertThat(article().at("/mentions/0").has("correction")).isFalse();
  }

  @Test
  void whereItDidNotHappenThePlaceIsOnlyMentioned() {
    put("0-5", "{\"noEvent\":true,\"everywhere\":true}");

    assertThat(events("place = 'Paris'")).isEmpty();
    assertThat(
            client
                .get("/layers/events.geojson?mentioned=only&place=geonames:2988507&article=" + ID)
                .json()
                .at("/features/0/properties/assertion")
                .asString())
        .isEqualTo("mentioned");
    assertThat(client.get(ARTICLE + "/corrections").json().at("/corrections/0/kind").asString())
        .isEqualTo("no-event");
  }

  @Test
  void placeAndEventAreUndoneTogetherOrOneByOne() {
    put("0-5", "{\"place\":\"geonames:170063\"}");
    put("0-5", "{\"noEvent\":true}");
    assertThat(events("place = 'Aleppo'")).isEmpty();

    assertThat(delete("0-5?about=event").status()).isEqualTo(204);
    assertThat(events("place = 'Aleppo'")).containsExactly("Aleppo");
    assertThat(delete("0-5?about=event").status()).isEqualTo(404);
    assertThat(delete("0-5?about=king").status()).isEqualTo(400);
    put("0-5", "{\"event\":{}}");
    assertThat(delete("0-5").status()).isEqualTo(204);
    assertThat(client.get(ARTICLE + "/corrections").json().path("total").asInt()).isZero();
  }

  @Test
  void whyAnEventIsThereIsSaidInWords() {
    JsonNode found = why(1);
    put("0-5", "{\"event\":{\"kind\":\"accident\",\"start\":\"2011-03-11\"},\"author\":\"Ada\"}");
    JsonNode said = why(0);

    assertThat(found.at("/why/trigger").asString()).endsWith("fell” reports it");
    assertThat(found.at("/why/place").asString()).isEqualTo("“Paris” is in the same sentence");
    assertThat(found.at("/why/days").asString()).startsWith("neither the text nor its publisher");
    assertThat(found.at("/why/kind").asString()).contains("fell” and the words beside it");
    assertThat(found.at("/sightings/0/mention/start").asInt()).isEqualTo(42);
    assertThat(found.at("/sightings/0/reasons/0").asString()).startsWith("for: ");
    assertThat(said.at("/why/place").asString()).startsWith("“Paris” set by Ada on ");
    assertThat(said.at("/why/days").asString()).startsWith("set by Ada on ");
    assertThat(said.at("/why/kind").asString()).startsWith("set by Ada on ");
    assertThat(client.get("/api/articles/none/events").status()).isEqualTo(404);
  }

  private JsonNode why(int index) {
    return client.get(ARTICLE + "/events").json().path("events").get(index);
  }

  @Test
  void whatHappenedNeedsAPlace() {
    Client.Answer answer = put("14-19", "{\"event\":{}}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("detail").asString()).contains("first say which place it is");
  }

  @Test
  void undoneTheGeocoderCountsAgain() {
    String before = client.get(ARTICLE).text();
    put("0-5", "{\"notAPlace\":true}");

    assertThat(delete("0-5").status()).isEqualTo(204);
    assertThat(client.get(ARTICLE).text()).isEqualTo(before);
    assertThat(delete("0-5").status()).isEqualTo(404);
  }

  @Test
  void whoHasSeenAnOlderVersionIsRefused() {
    String seen = client.get(ARTICLE).header("ETag");
    String next = put("0-5", "{\"notAPlace\":true}", "If-Match", seen).header("ETag");

    Client.Answer late = put("42-47", "{\"notAPlace\":true}", "If-Match", seen);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("detail").asString()).contains("has changed since you loaded it");
    assertThat(put("42-47", "{\"notAPlace\":true}", "If-Match", next).status()).isEqualTo(200);
    assertThat(put("42-47", "{\"notAPlace\":true}", "If-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void offsetsOfAnotherTextAreRefused() {
    assertThat(put("0-5", "{\"notAPlace\":true,\"text\":\"Homs\"}").status()).isEqualTo(409);
    assertThat(put("50-90", "{\"notAPlace\":true}").status()).isEqualTo(409);
  }

  @Test
  void onlyWhoHasTheTokenWrites() {
    byte[] body = "{\"notAPlace\":true}".getBytes(StandardCharsets.UTF_8);
    String path = ARTICLE + "/corrections/0-5";

    assertThat(client.ask("PUT", path, body, "Content-Type", "application/json").status())
        .isEqualTo(401);
    assertThat(client.ask("DELETE", path, new byte[0]).status()).isEqualTo(401);
    assertThat(client.get("/api/corrections").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0-5 | {}                                             | expected one of",
        "0-5 | []                                             | expected one of",
        "0-5 | {\"notAPlace\":true,\"place\":\"geonames:170063\"} | expected one of",
        "0-5 | {\"place\":\"geonames:0\"}                     | place: the gazetteer has no",
        "0-5 | {\"place\":7}                                  | place: expected a string",
        "0-5 | {\"role\":\"king\"}                            | role: expected location",
        "0-5 | {\"point\":{\"lon\":200,\"lat\":0,\"name\":\"X\"}} | point: longitude",
        "0-5 | {\"point\":{\"lat\":0,\"name\":\"X\"}}         | point: longitude",
        "0-5 | {\"point\":{\"lon\":0,\"lat\":0,\"name\":\"\\u202eX\"}} | name: expected",
        "0-5 | {\"point\":{\"lon\":0,\"lat\":0,\"name\":\"X\",\"country\":\"Syria\"}} | country:",
        "0-5 | {\"point\":{\"lon\":0,\"lat\":0,\"name\":\"X\",\"precisionMeters\":0}} | precision",
        "0-5 | {\"point\":{\"lon\":0,\"lat\":0,\"name\":\"X\",\"radius\":1}} | 'point.radius'",
        "0-5 | {\"event\":{\"kind\":\"feast\"}}            | event: expected fighting",
        "0-5 | {\"event\":{\"start\":\"Friday\"}}          | event: expected a date",
        "0-5 | {\"event\":{\"start\":\"2012\",\"end\":\"2011\"}} | event: a span",
        "0-5 | {\"event\":{\"end\":\"2012\"}}              | event.end: expected",
        "0-5 | {\"event\":{\"day\":\"2012\"}}              | 'event.day'",
        "0-5 | {\"event\":true}                            | expected one of",
        "0-5 | {\"event\":{},\"noEvent\":true}             | expected one of",
        "0-5 | {\"event\":{},\"role\":\"actor\"}           | role: state it in",
        "0-5 | {\"notAPlace\":\"yes\"}                        | notAPlace: expected true",
        "0-5 | {\"notAPlace\":true,\"author\":\"\\u0000\"}    | author: expected",
        "0-5 | {\"nowhere\":true}                             | unknown member 'nowhere'",
        "5-5 | {\"notAPlace\":true}                           | span: expected",
        "5-x | {\"notAPlace\":true}                           | span: expected",
        "0-999999999 | {\"notAPlace\":true}                   | span: expected",
        "5-12 | {\"notAPlace\":true}                          | span: expected the words alone",
      })
  void whatCannotBeUnderstoodIsExplained(String span, String body, String detail) {
    Client.Answer answer = put(span, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asString()).contains(detail);
  }

  @Test
  void anArticleThatIsNotThereHasNoCorrections() {
    assertThat(client.get("/api/articles/none/corrections").status()).isEqualTo(404);
    assertThat(
            client
                .ask(
                    "PUT",
                    "/api/articles/none/corrections/0-5",
                    "{\"notAPlace\":true}".getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    TOKEN)
                .status())
        .isEqualTo(404);
  }

  @Test
  void theExportIsWhatFitAndEvaluateRead(@TempDir Path folder) throws IOException {
    put("0-5", "{\"place\":\"geonames:170063\"}");
    put("14-19", "{\"notAPlace\":true}");
    put("52-57", "{\"role\":\"actor\"}");

    Client.Answer answer = client.get("/api/corrections.jsonl");
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, answer.text());
    List<GoldText> texts = new GoldFile(false).read(file);

    assertThat(answer.header("Content-Disposition")).contains("corrections.jsonl");
    assertThat(texts).singleElement().extracting(GoldText::text).isEqualTo(TEXT);
    assertThat(texts.get(0).toponyms())
        .containsExactly(
            new GoldToponym(0, 5, "Paris", World.ALEPPO.position(), Role.LOCATION, null),
            new GoldToponym(52, 57, "Jobar", null, Role.ACTOR, null));
    assertThat(texts.get(0).ignored()).containsExactly(new GoldText.Ignored(42, 47));
  }

  @Test
  void whatHappenedIsAnAnnotationOfThePlacesThatWereReviewed(@TempDir Path folder)
      throws IOException {
    put("0-5", "{\"noEvent\":true,\"everywhere\":true}");
    put("52-57", "{\"place\":\"geonames:170063\"}");
    put("52-57", "{\"event\":{\"kind\":\"protest\",\"start\":\"2012-09\"}}");

    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, client.get("/api/corrections/events.jsonl").text());
    GoldEventArticle gold =
        EventGoldFile.read(file).stream()
            .filter(one -> one.id().equals(ID))
            .findFirst()
            .orElseThrow();

    assertThat(gold.partial()).isTrue();
    assertThat(gold.places().get(0).names()).containsExactly("Paris");
    assertThat(gold.places().get(0).events()).isEmpty();
    assertThat(gold.places().get(1).names()).containsExactly("Jobar", "Aleppo");
    assertThat(gold.places().get(1).events())
        .singleElement()
        .matches(event -> event.kinds().equals(java.util.Set.of("protest")))
        .matches(event -> event.days().last().toString().equals("2012-09-30"));
  }

  private void post(String text) {
    client.post(
        "/api/articles",
        "{\"id\":\"" + ID + "\",\"title\":\"T\",\"text\":\"" + text + "\"}",
        "Content-Type",
        "application/json",
        "Authorization",
        TOKEN);
  }

  private JsonNode article() {
    return client.get(ARTICLE).json();
  }

  private List<String> events(String filter) {
    return client
        .get(
            "/layers/events.geojson?article="
                + ID
                + "&filter="
                + java.net.URLEncoder.encode(filter, StandardCharsets.UTF_8))
        .json()
        .path("features")
        .valueStream()
        .map(feature -> feature.at("/properties/place").asString())
        .toList();
  }

  private Client.Answer put(String span, String body, String... headers) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of("Content-Type", "application/json", "Authorization", TOKEN));
    all.addAll(List.of(headers));
    return client.ask(
        "PUT",
        ARTICLE + "/corrections/" + span,
        body.getBytes(StandardCharsets.UTF_8),
        all.toArray(String[]::new));
  }

  private Client.Answer delete(String span) {
    return client.ask(
        "DELETE", ARTICLE + "/corrections/" + span, new byte[0], "Authorization", TOKEN);
  }
}
