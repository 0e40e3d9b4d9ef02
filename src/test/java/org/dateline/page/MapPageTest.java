package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page, over the whole program with a small corpus, in a real browser. */
class MapPageTest extends OpenPage {

  private static final String ALEPPO = "Fighting in Aleppo";
  private static final String GENEVA = "Talks in Geneva";
  private static final String FIJI = "Storm between Fiji and Samoa";
  private static final String HOSTILE =
      "<img src=x onerror=\"document.title='taken over'\"> <script>alert(1)</script>";
  private static final JsonMapper JSON = new JsonMapper();

  @BeforeAll
  static void openThePage() throws IOException {
    article(
        "aleppo",
        ALEPPO,
        """
        Rebels attacked the city of Aleppo in Syria on Friday. In Aleppo thousands fled.

        Shells also fell on Damascus and on Homs, residents of Homs said.
        """,
        source("2012-09-29", "https://example.org/aleppo"));
    article(
        "geneva",
        GENEVA,
        "Diplomats met in Geneva, Switzerland, and later in Paris, the capital of France.",
        source("2013-11-24", "https://example.org/geneva"));
    article(
        "fiji",
        FIJI,
        "A storm left Suva in Fiji without power and reached Apia, the capital of Samoa.",
        source("2013-02-03", "https://example.org/fiji"));
    article(
        "hostile",
        HOSTILE,
        "<b>Fighters</b> held Fallujah in Iraq. Troops from Baghdad surrounded Fallujah.",
        source("2014-01-13", "javascript:alert(1)"));
    open();
  }

  private static String[] source(String published, String url) {
    return new String[] {
      "publisher: Example Wire", "published: " + published, "url: '" + url + "'"
    };
  }

  @BeforeEach
  void startAfresh() {
    page.open("");
  }

  @AfterEach
  void theBrowserHasNoComplaintsAndNoRequestLeftTheHost() {
    assertThat(page.complaints()).isEmpty();
    assertThat(page.requests())
        .filteredOn(address -> !"data".equals(address.getScheme()))
        .allSatisfy(address -> assertThat(address.getHost()).isEqualTo("localhost"));
  }

  @Test
  void pinsStandForAllEvents() throws Exception {
    assertThat(page.events()).isEqualTo(features("").size()).isGreaterThanOrEqualTo(7);
    assertThat(page.eventsOnPins()).isEqualTo(page.events());
    assertThat(page.summary()).contains("that 4 articles report, 2012 to 201");
    assertThat(page.years()).contains("2012", "2013", "2014");
    assertThat(page.articleTitles()).containsExactlyInAnyOrder(ALEPPO, GENEVA, FIJI, HOSTILE);
  }

  @Test
  void yearsNarrowTheMapAndTheList() throws Exception {
    page.toggleYear(2012);

    assertThat(page.events()).isEqualTo(features("year=2012").size());
    assertThat(page.articleTitles()).containsExactly(ALEPPO);
    assertThat(page.activeFilters()).containsExactly("2012");

    page.toggleYear(2014);
    assertThat(page.articleTitles()).containsExactly(HOSTILE);
    page.toggleYear(2014);
    assertThat(page.activeFilters()).as("a second click takes it back").isEmpty();

    page.open("?year=2012&year=2014");
    assertThat(page.events()).isEqualTo(features("year=2012&year=2014").size());
    assertThat(page.articleTitles()).containsExactlyInAnyOrder(ALEPPO, HOSTILE);
    assertThat(page.count(".time__column--chosen")).isEqualTo(2);
  }

  @Test
  void articlesNarrowTheMapAndMoveItToTheirEvents() throws Exception {
    page.toggleArticle(GENEVA);

    assertThat(page.events()).isEqualTo(features("article=" + id(GENEVA)).size());
    assertThat(page.eventsOnPins()).isEqualTo(page.events());
    assertThat(page.summary()).contains("that 1 article reports");
    assertThat(page.articleTitles()).hasSize(4);

    page.toggleArticle(ALEPPO);

    assertThat(page.eventsOnPins())
        .isEqualTo(features("article=" + id(GENEVA) + "&article=" + id(ALEPPO)).size());
  }

  @Test
  void resetBringsEverythingBack() {
    int all = page.events();
    page.toggleYear(2012).toggleArticle(ALEPPO).reset();

    assertThat(page.events()).isEqualTo(all);
    assertThat(page.activeFilters()).isEmpty();
  }

  @Test
  void nothingUnderTheFiltersIsSaid() {
    page.search("zzzz");

    assertThat(page.summary()).isEqualTo("No events");
    assertThat(page.text("#empty")).contains("No events under these filters");
    assertThat(page.pins()).isEmpty();
  }

  @Test
  void theAddressRestoresFiltersViewAndArticle() {
    page.toggleYear(2012).toggleArticle(ALEPPO).read(ALEPPO);
    String address = page.address();
    String summary = page.summary();
    List<String> pins = page.pins().stream().map(MapPage::label).toList();

    page.open("");
    page.open(URI.create(address).getRawQuery().transform(query -> "?" + query));

    assertThat(page.summary()).isEqualTo(summary);
    assertThat(page.pins().stream().map(MapPage::label)).containsExactlyInAnyOrderElementsOf(pins);
    assertThat(page.text("#reader-title")).isEqualTo(ALEPPO);
    assertThat(page.activeFilters()).containsExactlyInAnyOrder("2012", ALEPPO);
  }

  @Test
  void backTakesTheLastChoiceBack() {
    int all = page.events();
    page.toggleYear(2012);
    page.back();

    assertThat(page.events()).isEqualTo(all);
    assertThat(page.activeFilters()).isEmpty();
  }

  @Test
  void theDownloadIsExactlyWhatIsShown() throws Exception {
    page.toggleYear(2013).toggleArticle(GENEVA);
    page.download();

    assertThat(ids(JSON.readTree(downloaded())))
        .hasSize(page.events())
        .hasSize(page.eventsOnPins())
        .isEqualTo(ids(get(page.downloadAddress())))
        .isEqualTo(ids(get("/layers/events.geojson?year=2013&article=" + id(GENEVA))));
  }

  @Test
  void onlyInViewNarrowsListAndDownload() throws Exception {
    page.open("?map=6/34.5/37.5");
    page.one("#in-view").click();
    page.settle();

    assertThat(page.articleTitles()).contains(ALEPPO).doesNotContain(GENEVA, FIJI);
    assertThat(page.downloadAddress()).contains("bbox=");
    assertThat(ids(get(page.downloadAddress()))).hasSize(page.eventsOnPins());
  }

  @Test
  void aPinTellsItsEventAndLeadsToTheText() {
    page.open("?article=" + id(GENEVA) + "&map=7/46.2/6.1");
    page.openPin("Geneva, Switzerland");

    assertThat(page.text(".card__what")).endsWith("· 24 November 2013 · Geneva, Switzerland");
    assertThat(page.text(".card__sentence")).contains("Diplomats met in Geneva");
    assertThat(page.text(".card")).contains(GENEVA, "24 Nov 2013", "Confidence", "%");

    page.one(".card__read").click();
    page.settle();

    assertThat(page.text("#reader-title")).isEqualTo(GENEVA);
    assertThat(page.text(".mention[aria-current]")).isEqualTo("Geneva");
    assertThat(page.text("#why")).contains("Why Geneva, Switzerland?", "Confidence");
  }

  @Test
  void aClusterOpensByZoomingIn() {
    page.open("?year=2012&map=3/35/37");
    List<String> before = page.pins().stream().map(MapPage::label).toList();
    page.openPin("zoom in");

    assertThat(page.pins().stream().map(MapPage::label).toList()).isNotEqualTo(before);
    assertThat(page.address()).doesNotContain("map=3/");
  }

  @Test
  void bothSidesOfTheAntimeridianAreSeenAtOnce() throws Exception {
    page.toggleArticle(FIJI);

    assertThat(page.eventsOnPins()).isEqualTo(features("article=" + id(FIJI)).size());
    assertThat(page.address()).containsPattern("map=[4-9]/-1");
  }

  @Test
  void everythingCanBeReachedByKeyboard() {
    page.tabTo("#time-next").press(Keys.ENTER);
    assertThat(page.activeFilters()).containsExactly("2012");

    page.open("?article=" + id(GENEVA) + "&map=7/46.2/6.1");
    page.tabTo(".pin").press(Keys.ENTER);
    assertThat(page.shows("#card")).isTrue();
    assertThat(page.focused(".card__what")).isTrue();
    page.press(Keys.ESCAPE);
    assertThat(page.shows("#card")).isFalse();
    assertThat(page.focused(".pin")).isTrue();

    page.tab("articles").tabTo(".row__read").press(Keys.ENTER);
    assertThat(page.focused("#reader-close")).isTrue();
    page.tabTo("#next-mention").press(Keys.ENTER);
    assertThat(page.count(".mention[aria-current]")).isEqualTo(1);
    page.press(Keys.ESCAPE);
    assertThat(page.shows("#reader")).isFalse();
    assertThat(page.focused(".row__read")).isTrue();
  }

  @Test
  void whatAnArticleSaysNeverBecomesMarkup() {
    page.toggleArticle(HOSTILE).read(HOSTILE);

    assertThat(page.text("#reader-title")).isEqualTo(HOSTILE);
    assertThat(page.text("#reader-body")).contains("Fighters");
    assertThat(page.count("#reader-body b, #reader-body img, #reader-body script")).isZero();
    assertThat(page.count("#article-list img, #active-filters img")).isZero();
    assertThat(page.count("a[href^='javascript']")).isZero();
    assertThat(page.title()).isEqualTo("Dateline");
  }

  @Test
  void aFilterThatTheServerRefusesIsExplained() {
    page.open("?min-confidence=7");

    assertThat(page.text("#notice")).contains("min-confidence").contains("Reset filters");
    page.one("#notice button").click();
    page.settle();

    assertThat(page.shows("#notice")).isFalse();
    assertThat(page.events()).isPositive();
    // The browser itself notes the refused requests.
    assertThat(page.complaints()).allMatch(complaint -> complaint.contains("400"));
  }

  @Test
  void theFirstLoadTakesFewRequestsAndNothingTwice() {
    page.requests();
    page.open("");

    List<URI> asked =
        page.requests().stream().filter(address -> !"data".equals(address.getScheme())).toList();
    assertThat(asked).hasSizeLessThanOrEqualTo(25).doesNotHaveDuplicates();
    assertThat(asked)
        .filteredOn(address -> address.getPath().endsWith(".js"))
        .as("all modules are one file")
        .hasSize(1);
  }

  @Test
  void thePageForbidsWhatItDoesNotNeed() throws Exception {
    String policy =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address("/")).build(), BodyHandlers.discarding())
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("");

    assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe");
  }

  private static String id(String title) {
    return get("/api/articles?limit=100")
        .path("articles")
        .valueStream()
        .filter(article -> article.path("title").asString().equals(title))
        .map(article -> article.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode features(String query) {
    return get("/layers/events.geojson?" + query).path("features");
  }

  private static Set<String> ids(JsonNode collection) {
    return collection
        .path("features")
        .valueStream()
        .map(feature -> feature.path("id").asString())
        .collect(Collectors.toSet());
  }

  private static JsonNode get(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address(path)).build();
      return JSON.readTree(
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(path, e);
    }
  }

  private static URI address(String path) {
    return dateline.address().resolve(path);
  }

  private String downloaded() throws IOException {
    page.until(driver -> finishedDownloads().findAny().isPresent());
    return Files.readString(finishedDownloads().findFirst().orElseThrow());
  }

  private static Stream<Path> finishedDownloads() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".geojson")).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
