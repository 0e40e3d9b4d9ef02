package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.web.Client;
import org.dateline.web.Golden;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

// The articles that it adds are no business of other tests.
@DirtiesContext
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiHttpTest {

  private static final String[] JSON = {"Content-Type", "application/json"};
  private static final String[] WRITER = {
    "Content-Type", "application/json", "Authorization", "Bearer " + SmallService.TOKEN
  };

  private static final String[] FORM_WRITER = {
    "Content-Type",
    "multipart/form-data; boundary=x",
    "Authorization",
    "Bearer " + SmallService.TOKEN
  };

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @Test
  void articlesAreListedNewestFirstWithTheirMatchingEvents() throws IOException {
    Golden.assertMatches("api/articles.json", client.get("/api/articles").text());
    Golden.assertMatches(
        "api/articles-of-aleppo.json",
        client.get("/api/articles?place=geonames:170063&limit=1&offset=1").text());
  }

  @Test
  void anArticleTellsItsTextAndItsMentions() throws IOException {
    Golden.assertMatches(
        "api/article.json",
        client
            .get("/api/articles/mosul-2014")
            .text()
            .replaceFirst("\"version\":\"[0-9a-f]{32}\"", "\"version\":\"a digest\""));
    assertThat(client.get("/api/articles/none").status()).isEqualTo(404);
  }

  @Test
  void geoparseAnswersTextAndJsonAlikeAndStoresNothing() throws IOException {
    Client.Answer text =
        client.post("/api/geoparse", "Paris and Xyzzy", "Content-Type", "text/plain");
    Client.Answer json =
        client.post("/api/geoparse", "{\"id\":\"a1\",\"text\":\"Paris and Xyzzy\"}", JSON);

    assertThat(text.status()).isEqualTo(200);
    Golden.assertMatches("api/geoparse.json", json.text());
    assertThat(text.text()).isEqualTo(json.text().replace("\"id\":\"a1\",", ""));
    assertThat(client.get("/api/articles").json().path("total").asInt()).isEqualTo(4);
  }

  @Test
  void textInAnotherEncodingIsUnderstood() {
    byte[] latin1 = "é Paris".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(
            client
                .ask(
                    "POST",
                    "/api/geoparse",
                    latin1,
                    "Content-Type",
                    "text/plain;charset=iso-8859-1")
                .json()
                .at("/mentions/0/start")
                .asInt())
        .isEqualTo(2);
    assertThat(client.ask("POST", "/api/geoparse", latin1, "Content-Type", "text/plain").status())
        .isEqualTo(400);
  }

  @Test
  void placesAreFoundByTheBeginningOfAName() throws IOException {
    Golden.assertMatches("api/places.json", client.get("/api/places?q=hal").text());
    assertThat(client.get("/api/places/geonames:170063").json().path("name").asString())
        .isEqualTo("Aleppo");
    assertThat(client.get("/api/places/geonames:1").status()).isEqualTo(404);
  }

  @Test
  void anArticleThatIsPostedIsThereUntilItIsDeleted() {
    String article =
        "{\"title\":\"New\",\"published\":\"2016-01-02\",\"text\":\"Riot in Aleppo.\"}";

    Client.Answer posted = client.post("/api/articles", article, WRITER);
    String id = posted.json().path("id").asString();

    assertThat(posted.status()).isEqualTo(201);
    assertThat(posted.header("location")).isEqualTo("/api/articles/" + id);
    assertThat(client.get("/layers/years/2016.geojson").text()).contains("Riot in Aleppo.");
    assertThat(client.post("/api/articles", article, WRITER).status()).isEqualTo(200);
    assertThat(delete("/api/articles/" + id)).isEqualTo(204);
    assertThat(delete("/api/articles/" + id)).isEqualTo(404);
    assertThat(client.get("/layers/years/2016.geojson").text()).doesNotContain("Aleppo");
    assertThat(client.get(posted.header("location")).status()).isEqualTo(404);
  }

  @Test
  void filesOfAFormAreStoredAndWhatIsNoArticleIsNamed() {
    String form =
        part("notes.md", "---\ntitle: Notes\npublished: 2016-03-04\n---\nIn Aleppo.")
            + part("empty.txt", "")
            + "--x--\r\n";

    Client.Answer posted = client.post("/api/articles", form, FORM_WRITER);

    assertThat(posted.status()).isEqualTo(201);
    String id = posted.json().path("id").asString();
    assertThat(posted.json().path("articles").size()).isEqualTo(1);
    assertThat(posted.json().path("rejected").path(0).path("source").asString())
        .isEqualTo("empty.txt");
    assertThat(client.get("/api/articles/" + id).json().path("title").asString())
        .isEqualTo("Notes");
    assertThat(client.post("/api/articles", form, FORM_WRITER).status()).isEqualTo(200);
    assertThat(delete("/api/articles/" + id)).isEqualTo(204);
  }

  @Test
  void eachEntryOfAnArchiveIsAnsweredWithItsOutcomeOrItsReason() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"news.zip\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("world/page.html"));
      zip.write(
          "<title>Fire</title><p>A fire broke out in Aleppo, and in Mosul, on Friday."
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("scan.pdf"));
      zip.write(1);
    }
    archive.writeTo(body);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));

    Client.Answer posted = client.ask("POST", "/api/articles", body.toByteArray(), FORM_WRITER);

    assertThat(posted.status()).isEqualTo(201);
    assertThat(posted.json().path("articles").path(0).path("source").asString())
        .isEqualTo("news.zip/world/page.html");
    assertThat(posted.json().path("rejected").path(0).path("source").asString())
        .isEqualTo("news.zip/scan.pdf");
    assertThat(posted.json().path("rejected").path(0).path("reason").asString())
        .startsWith("damaged or not a PDF");
    assertThat(delete("/api/articles/" + posted.json().path("id").asString())).isEqualTo(204);
  }

  @Test
  void uploadWithoutAnyArticleIsRefusedWithTheReason() {
    Client.Answer refused =
        client.post("/api/articles", part("a.exe", "MZ") + "--x--\r\n", FORM_WRITER);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asString()).contains("a.exe", "not a known form");
    assertThat(client.post("/api/articles", "--x--\r\n", FORM_WRITER).status()).isEqualTo(400);
    assertThat(
            client
                .post(
                    "/api/articles", "--x--\r\n", "Content-Type", "multipart/form-data; boundary=x")
                .status())
        .isEqualTo(401);
  }

  @Test
  void filesCanBeLookedAtBeforeTheyAreStored() {
    String form = part("notes.md", "Notes\n\nIn Paris") + part("empty.txt", "") + "--x--\r\n";

    Client.Answer look = client.post("/api/geoparse/files", form, FORM_WRITER);

    assertThat(look.status()).isEqualTo(200);
    assertThat(look.json().at("/articles/0/title").asString()).isEqualTo("Notes");
    assertThat(look.json().at("/articles/0/mentions/0/place/name").asString()).isEqualTo("Paris");
    assertThat(look.json().at("/rejected/0/source").asString()).isEqualTo("empty.txt");
    assertThat(client.get("/api/articles").json().path("total").asInt()).isEqualTo(4);
    assertThat(client.post("/api/geoparse/files", "--x--\r\n", FORM_WRITER).status())
        .isEqualTo(400);
    assertThat(
            client
                .post(
                    "/api/geoparse/files", form, "Content-Type", "multipart/form-data; boundary=x")
                .status())
        .isEqualTo(401);
  }

  private static String part(String name, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "open-sesame", "Bearer", "Bearer ", "Bearer open", "Basic open-sesame"})
  void nobodyWritesWithoutTheToken(String authorization) {
    String[] headers = {"Content-Type", "application/json", "Authorization", authorization};

    Client.Answer answer =
        client.post("/api/articles", "{\"title\":\"T\",\"text\":\"t\"}", headers);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(client.ask("DELETE", "/api/articles/mosul-2014", new byte[0], headers).status())
        .isEqualTo(401);
    assertThat(client.get("/api/articles/mosul-2014").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/articles | application/json | {",
        "/api/articles | application/json | ''",
        "/api/articles | application/json | []",
        "/api/articles | application/json | {\"title\":\"T\"}",
        "/api/articles | application/json | {\"title\":\"T\",\"text\":\"\"}",
        "/api/articles | application/json | {\"title\":\"T\",\"text\":[]}",
        "/api/articles | application/json | {\"title\":\"T\",\"text\":\"t\",\"published\":\"soon\"}",
        "/api/articles | application/json | {\"title\":\"T\",\"text\":\"t\",\"id\":\"../etc\"}",
        "/api/articles | application/json | {\"title\":\"T\",\"text\":\"t\"} {}",
        "/api/articles?x=1 | application/json | {\"title\":\"T\",\"text\":\"t\"}",
        "/api/geoparse | application/json | nonsense",
        "/api/geoparse | application/json | {\"text\":1}",
        "/api/geoparse | application/json | {\"text\":\"t\",\"id\":{}}",
        "/api/geoparse | application/json | {\"text\":\"t\",\"published\":\"soon\"}",
        "/api/geoparse?text=a | text/plain | t",
      })
  void whatIsMalformedIsToldAsAProblem(String path, String type, String body) {
    Client.Answer answer =
        client.post(
            path, body, "Content-Type", type, "Authorization", "Bearer " + SmallService.TOKEN);

    assertProblem(answer, 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles?limit=0",
        "/api/articles?limit=1000000000",
        "/api/articles?limit=ten",
        "/api/articles?offset=-1",
        "/api/articles?page=2",
        "/api/articles?bbox=1",
        "/api/articles/mosul-2014?year=2014",
        "/api/places",
        "/api/places?q=",
        "/api/places?q=a&limit=201",
        "/api/places?name=a",
        "/api/status?x",
      })
  void malformedParametersAreToldAsAProblem(String path) {
    assertProblem(client.get(path), 400);
  }

  @Test
  void tooMuchIsRefused() {
    byte[] long1 = "a ".repeat(GeoparseController.GREATEST_BODY).getBytes(StandardCharsets.UTF_8);
    byte[] long2 =
        "a ".repeat(ArticleWriteController.GREATEST_BODY).getBytes(StandardCharsets.UTF_8);

    assertProblem(client.ask("POST", "/api/geoparse", long1, "Content-Type", "text/plain"), 413);
    assertProblem(client.ask("POST", "/api/articles", long2, WRITER), 413);
  }

  @Test
  void otherKindsOfBodiesAndMethodsAreRefused() {
    assertProblem(
        client.post("/api/geoparse", "a=b", "Content-Type", "application/x-www-form-urlencoded"),
        415);
    assertProblem(client.post("/api/geoparse", "x", "Content-Type", "not a type"), 415);
    assertProblem(client.post("/api/geoparse", "x", "Content-Type", "text/plain;charset=no"), 415);
    assertProblem(client.ask("PATCH", "/api/articles", new byte[0], WRITER), 405);
    assertProblem(client.get("/api/nothing"), 404);
    assertProblem(client.get("/api/nothing", "Accept", "text/html"), 404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/articles, application/json",
    "/api/articles, multipart/form-data; boundary=x",
    "/api/geoparse, application/json",
    "/api/geoparse, text/plain",
  })
  void packedBodiesAreRefusedAndWhatIsTakenIsNamed(String path, String type) {
    byte[] gzip = {31, -117, 8, 0};

    Client.Answer answer =
        client.ask(
            "POST",
            path,
            gzip,
            "Content-Type",
            type,
            "Content-Encoding",
            "gzip",
            "Authorization",
            "Bearer " + SmallService.TOKEN);

    assertProblem(answer, 415);
    assertThat(answer.json().path("detail").asString()).contains("without Content-Encoding");
    assertThat(answer.header("accept-encoding")).isEqualTo("identity");
  }

  @Test
  void unfinishedJsonIsToldWithoutTheParsersOwnTerms() {
    Client.Answer answer =
        client.post("/api/geoparse", "{\"text\": \"Rain", "Content-Type", "application/json");

    assertThat(answer.json().path("detail").asString())
        .startsWith("the body is not JSON: Unexpected end-of-input")
        .contains("line 1, column ")
        .doesNotContain("Source", "REDACTED");
  }

  @Test
  void statusAndHealthAnswer() {
    assertThat(client.get("/api/status").text())
        .isEqualTo("{\"state\":\"loading\",\"ingested\":0,\"total\":0,\"rejected\":0}");
    assertThat(client.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
    assertThat(client.get("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
  }

  private int delete(String path) {
    return client.ask("DELETE", path, new byte[0], WRITER).status();
  }

  private static void assertProblem(Client.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("detail").asString()).isNotBlank();
    assertThat(answer.text()).doesNotContain("Exception", "at org.");
  }
}
