package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading closely, correcting and adding, over the whole program and in a real browser. */
class EditPageTest extends OpenPage {

  private static final String TOKEN = "open-sesame";
  private static final JsonMapper JSON = new JsonMapper();
  private static final double EQUATOR_METRES = 40_075_016.686;
  private static final double TILE_PIXELS = 256;
  private static final String PIN_OF_BEIRUT = ".pin[aria-label^='Beirut']";

  private static final String RING_IS_ON_PIN =
      """
      (([a, b]) => Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2) < 2)(
        ['.candidate', ".pin[aria-label^='Beirut']"].map(s => document.querySelector(s).getBoundingClientRect()))""";

  private static final String CIRCLE_PIXELS =
      """
      const canvas = document.querySelector('.leaflet-overlay-pane canvas');
      const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let [first, last] = [width, -1];
      for (let i = 3; i < data.length; i += 4) {
        if (data[i] === 0) continue;
        const x = ((i - 3) / 4) % width;
        [first, last] = [Math.min(first, x), Math.max(last, x)];
      }
      return (last - first + 1) * canvas.clientWidth / width;""";
  private static final String TEXT =
      "Shells fell on Tripoli in Lebanon on Friday. In Tripoli people fled from the shells."
          + " Then thousands fled to Beirut.\n\nLebanese troops went north. Washington said nothing. The Blue Gate was closed.";

  @BeforeAll
  static void openThePage() throws IOException {
    article("a", "Before", "Talks in Geneva.");
    open("--token=" + TOKEN);
  }

  @AfterEach
  void theBrowserHasNoComplaintsButOfWhatWasRefused() {
    assertThat(page.complaints()).allMatch(complaint -> complaint.matches("(?s).* 4\\d\\d .*"));
    browser.executeScript("sessionStorage.clear()");
  }

  @Test
  void mentionsAreMarkedByRoleAndByHowSureTheyAre() {
    read("marks");

    assertThat(mark(0).getDomAttribute("class")).contains("mention--location");
    assertThat(mark("Lebanese").getDomAttribute("class")).contains("mention--demonym");
    assertThat(mark("Washington").getDomAttribute("class")).contains("mention--actor");
    assertThat(mark("Beirut").getDomAttribute("aria-label"))
        .matches("Beirut: Beirut, Lebanon, location, confidence \\d+ %");
  }

  @Test
  void theKeyboardGoesFromMentionToMention() {
    read("keys");
    page.press("n");
    assertThat(page.text(".mention[aria-current]")).isEqualTo("Tripoli");
    assertThat(page.focused(".mention[aria-current]")).isTrue();
    page.press("n");
    assertThat(page.text(".mention[aria-current]")).isEqualTo("Lebanon");
    page.press("p");
    page.press("p");
    assertThat(page.text("#mention-position")).endsWith(" of " + page.count(".reader__body mark"));
    assertThat(page.text(".mention[aria-current]")).isEqualTo("Washington");
  }

  @Test
  void theMouseOnAMentionPointsAtItsPin() {
    read("mouse-text", "&map=8/34/36");
    new Actions(browser).moveToElement(mark("Beirut")).perform();
    untilPointedAt("Beirut, Lebanon");
    assertThat(page.holds(RING_IS_ON_PIN)).isTrue();

    new Actions(browser).moveToElement(page.one("#reader-title")).perform();
    untilPointedAt();
  }

  @Test
  void theKeyboardOnAMentionPointsAtItsPin() {
    read("key-text", "&map=8/34/36");
    page.tabTo("mark[aria-label^='Beirut']");
    untilPointedAt("Beirut, Lebanon");
    assertThat(page.holds(RING_IS_ON_PIN)).isTrue();

    page.tabTo(".missed input");
    untilPointedAt();
  }

  // What is pointed at no more fades out.
  private static void untilPointedAt(String... places) {
    page.until(driver -> page.texts(".candidate-label").equals(List.of(places)));
  }

  @Test
  void theMouseOnAPinMarksItsMentions() {
    read("mouse-pin", "&map=8/34/36");
    new Actions(browser).moveToElement(page.one(PIN_OF_BEIRUT)).perform();
    assertThat(page.texts(".mention--echo")).containsExactly("Beirut");

    new Actions(browser).moveToElement(page.one("#summary")).perform();
    assertThat(page.count(".mention--echo")).isZero();
  }

  @Test
  void theKeyboardOnAPinMarksItsMentions() {
    read("key-pin", "&map=8/34/36");
    page.tabTo(PIN_OF_BEIRUT);
    assertThat(page.texts(".mention--echo")).containsExactly("Beirut");

    page.tabTo(".leaflet-control-zoom-in");
    assertThat(page.count(".mention--echo")).isZero();
  }

  @Test
  void aPinOfSeveralPlacesMarksTheMentionsOfAllOfThem() {
    read("cluster", "&map=3/34/36");
    assertThat(page.pins()).hasSize(1);
    page.tabTo(".pin");
    assertThat(page.texts(".mention--echo"))
        .containsExactlyInAnyOrder("Tripoli", "Tripoli", "Beirut");
  }

  @Test
  void theCircleIsAsWideAsThePlaceIsKnown() {
    read("circle", "&map=8/34/36");
    select("Beirut");
    JsonNode place =
        get("/api/articles/circle")
            .path("mentions")
            .valueStream()
            .filter(mention -> mention.path("text").asString().equals("Beirut"))
            .findFirst()
            .orElseThrow()
            .path("place");
    double zoom = Double.parseDouble(page.address().replaceFirst(".*map=([\\d.]+)/.*", "$1"));
    double metresPerPixel =
        EQUATOR_METRES
            / (TILE_PIXELS * Math.pow(2, zoom))
            * Math.cos(Math.toRadians(place.path("lat").asDouble()));
    double expected = 2 * place.path("precisionMeters").asDouble() / metresPerPixel;

    assertThat(expected).isGreaterThan(20);
    page.until(driver -> Math.abs(circlePixels() - expected) <= 4);
  }

  /** How wide what is drawn on the map's overlay is. */
  private static double circlePixels() {
    return ((Number) page.evaluate(CIRCLE_PIXELS)).doubleValue();
  }

  @Test
  void whyHereShowsEvidencePrecisionAndTheOtherCandidates() {
    read("why");
    select("Tripoli");

    assertThat(page.text("#why h3")).isEqualTo("Why Tripoli, Lebanon?");
    assertThat(page.texts("#why .evidence li")).isNotEmpty();
    assertThat(page.text("#why .facts")).contains("Confidence", "within");
    assertThat(page.texts("#why .candidates__name")).anyMatch(name -> name.contains("Libya"));
    assertThat(page.texts(".candidate-label")).containsExactly("Tripoli, Lebanon");
    assertThat(page.count(".candidate--other")).isZero();

    button("Show them on the map").click();
    page.settle();
    int others = page.count("#why .candidates li");
    assertThat(page.count(".candidate--other")).isEqualTo(others).isPositive();
    assertThat(page.texts(".candidate-label")).contains("Tripoli, Lebanon").hasSize(1 + others);
    assertThat(
            page.holds(
                "(map => [...document.querySelectorAll('.candidate')].every(e => {"
                    + "  const { x, y } = e.getBoundingClientRect();"
                    + "  return x > map.x && y > map.y && x < map.right && y < map.bottom; }))"
                    + "(document.getElementById('map').getBoundingClientRect())"))
        .as("all of them are in view")
        .isTrue();
  }

  @Test
  void severalEventsOfOnePlaceAreOnePinWhoseCardStepsThroughThem() {
    post("stack-1", "First", "A siege in Homs, Syria.");
    post("stack-2", "Second", "Talks in Homs, Syria.");
    page.open("?article=stack-1&article=stack-2&map=10/34.73/36.71");
    page.openPin("Homs");

    page.until(driver -> page.text(".card__position").equals("1 of 2"));
    String first = page.text(".card__read");
    page.one("#card [aria-label='Next event']").click();
    assertThat(List.of(first, page.text(".card__read")))
        .containsExactlyInAnyOrder("First", "Second");
    assertThat(page.text(".card__position")).isEqualTo("2 of 2");
    assertThat(page.pins()).hasSize(1);
  }

  @Test
  void anotherCandidateIsChosenWithTheTokenAndUndone() {
    read("choose");
    select("Tripoli");
    candidate("Libya").click();

    page.until(driver -> page.shows("dialog #token"));
    giveToken("wrong");
    page.until(driver -> page.text("#token-problem").contains("does not know this token"));
    giveToken(TOKEN);
    page.until(driver -> page.text(".reader__said").contains("is now Tripoli"));

    assertThat(page.text("#why h3")).isEqualTo("Why Tripoli, Libya?");
    assertThat(page.texts("#why .evidence li"))
        .first()
        .asString()
        .startsWith("corrected by Ada on ");
    assertThat(page.text("#why .facts")).contains("The geocoder said", "Tripoli, Lebanon");
    assertThat(page.focused(".mention--corrected[aria-current]")).isTrue();
    assertThat(events("choose")).contains("Tripoli LY true", "Tripoli LB false");

    correct("Undo this correction");
    page.until(driver -> page.text(".reader__said").contains("withdrawn"));
    assertThat(page.count("mark.mention--corrected")).isZero();
    assertThat(events("choose")).contains("Tripoli LB false").doesNotContain("Tripoli LY true");
  }

  @Test
  void aCorrectionIsTakenBackWhereItIsAcknowledged() {
    read("undo");
    knowToken();
    select("Tripoli");
    assertThat(page.texts("#why .candidates__name")).doesNotHaveDuplicates();
    int shares =
        page.texts("#why .candidates__score").stream()
            .mapToInt(share -> Integer.parseInt(share.replaceAll("\\D", "")))
            .sum();
    String confidence = page.text("#why .facts").replaceAll("(?s).*?(\\d+) %.*", "$1");
    assertThat(shares + Integer.parseInt(confidence)).isLessThanOrEqualTo(100);

    candidate("Libya").click();
    page.until(driver -> page.text(".reader__said").contains("is now Tripoli"));
    assertThat(page.barriers("#reader")).isEmpty();
    page.one(".reader__said button").click();
    page.until(driver -> page.text(".reader__said").contains("is undone"));
    assertThat(page.text("#why h3")).isEqualTo("Why Tripoli, Lebanon?");
    assertThat(page.count("mark.mention--corrected")).isZero();
    assertThat(page.count(".reader__said button")).isZero();
  }

  @Test
  void anArticleIsRemovedAfterAQuestion() {
    read("remove");
    knowToken();
    button("Remove…").click();
    assertThat(page.text("dialog[open]")).contains("Remove this article?");
    assertThat(page.barriers("dialog[open]")).isEmpty();
    button("Keep it").click();
    assertThat(events("remove")).isNotEmpty();

    button("Remove…").click();
    button("Remove it").click();
    page.until(driver -> !page.shows("#reader"));
    assertThat(events("remove")).isEmpty();
  }

  @Test
  void aPlaceOfTheGazetteerIsSearchedForAndTakenForAllMentions() {
    read("search");
    knowToken();
    select("Tripoli");
    openForm();
    page.one(".correct__body .choice input").click();
    group("Another place of the gazetteer");
    WebElement name = page.one(".correct__group[open] input");
    name.clear();
    name.sendKeys("Sidon", Keys.ENTER);
    page.until(
        driver -> page.texts(".correct__place").stream().anyMatch(t -> t.contains("Lebanon")));
    browser
        .findElement(By.xpath("//button[contains(@class,'correct__place')][contains(.,'Lebanon')]"))
        .click();
    page.until(driver -> page.text(".reader__said").contains("in all 2 mentions"));

    assertThat(page.count(".reader__body mark.mention--corrected")).isEqualTo(2);
    assertThat(events("search")).noneMatch(event -> event.startsWith("Tripoli"));
  }

  @Test
  void aPointIsPutByHandWithTheMouse() {
    read("mouse");
    knowToken();
    select("Tripoli");
    openForm();
    group("A point by hand");
    button("Pick it on the map").click();
    assertThat(page.one("#map").getDomAttribute("class")).contains("picking");
    new Actions(browser).moveToElement(page.one("#map"), 40, 60).click().perform();
    page.until(driver -> !page.one("#map").getDomAttribute("class").contains("picking"));
    WebElement form = page.one(".correct__point");
    String picked = form.findElement(By.cssSelector("input[type=number]")).getDomProperty("value");
    form.submit();
    page.until(driver -> page.text(".reader__said").contains("a point by hand"));

    JsonNode feature =
        get("/layers/events.geojson?article=mouse&filter=" + encoded("corrected = true"));
    assertThat(feature.at("/features/0/geometry/coordinates/1").asDouble())
        .isEqualTo(Double.parseDouble(picked));
  }

  @Test
  void aPointIsPutByHandWithTheKeyboardAlone() {
    read("numbers");
    knowToken();
    select("Tripoli");
    page.tabTo(".correct > summary").press(Keys.ENTER);
    browser.executeScript("document.querySelectorAll('.correct__group > summary')[1].focus()");
    page.press(Keys.ENTER);
    page.tabTo(".correct__point input[type=number]");
    type("34.4512");
    page.press(Keys.TAB);
    type("35.8123");
    page.press(Keys.ENTER);
    page.until(driver -> page.text(".reader__said").contains("a point by hand"));

    assertThat(
            get("/layers/events.geojson?article=numbers&place=geo:34.451200,35.812300")
                .at("/features/0/id")
                .isString())
        .isTrue();
  }

  @Test
  void aRoleIsSetAndWhatIsNoPlaceIsTakenOffTheMap() {
    read("roles");
    knowToken();
    select("Beirut");
    openForm();
    group("Another role");
    page.one(".correct__group[open] select").sendKeys("An actor");
    correct("Set the role");
    page.until(driver -> page.text(".reader__said").contains("role actor"));
    assertThat(mark("Beirut").getDomAttribute("class")).contains("mention--actor");

    select("Lebanon");
    correct("It is not a place");
    page.until(driver -> page.text(".reader__said").contains("is now no place"));
    assertThat(page.text("#why")).contains("is not on the map", "not a place, as corrected");
    assertThat(mark("Lebanon").getDomAttribute("class")).contains("mention--unresolved");
    assertThat(events("roles")).noneMatch(event -> event.startsWith("Beirut"));
  }

  @Test
  void aPlaceThatWasMissedIsAdded() {
    read("missed");
    knowToken();
    page.one(".missed input").sendKeys("Blue Gate", Keys.ENTER);
    page.until(driver -> page.text("#why h3").contains("“Blue Gate” was not found"));
    group("A point by hand");
    page.one(".correct__point").submit();
    page.until(driver -> page.text(".reader__said").contains("a point by hand"));

    assertThat(mark("Blue Gate").getDomAttribute("class")).contains("mention--corrected");
    assertThat(events("missed")).anyMatch(event -> event.startsWith("Blue Gate"));
  }

  @Test
  void whatIsSelectedInTheTextIsOfferedAsMissed() {
    read("selected");
    browser.executeScript(
        "const node = [...document.querySelectorAll('.reader__body > p')].at(-1).lastChild;"
            + "const at = node.data.indexOf('Blue Gate');"
            + "document.getSelection().setBaseAndExtent(node, at, node, at + 10)");
    page.until(driver -> "Blue Gate".equals(page.one(".missed input").getDomProperty("value")));
  }

  @Test
  void aCorrectionOfAnArticleThatHasChangedIsRefusedAndSaid() {
    read("stale");
    knowToken();
    select("Tripoli");
    post("stale", "stale", TEXT + " And then there was Sidon.");
    correct("That is right: confirm it");
    page.until(driver -> page.text(".reader__said").contains("has changed since you loaded it"));

    assertThat(page.text("#reader-body")).contains("And then there was Sidon");
    assertThat(page.count("mark.mention--corrected")).isZero();
  }

  @Test
  void correctionsAreListedWithTheirHistoryReadAndUndone() {
    post("list", "The list", TEXT);
    correctByApi("list", "Beirut", "{\"role\":\"actor\",\"author\":\"Ada\"}");
    correctByApi("list", "Beirut", "{\"notAPlace\":true,\"author\":\"Grace\"}");
    page.open("");
    knowToken();
    page.one("#corrections").click();
    page.until(driver -> page.count(".corrections__one") > 0);

    assertThat(page.text(".corrections__one"))
        .contains("“Beirut” is no place", "Grace, ", "The list")
        .contains("thousands fled to Beirut");
    assertThat(page.text(".corrections__one mark")).isEqualTo("Beirut");
    page.one(".corrections__one button").click();
    page.until(driver -> page.count(".mention[aria-current]") == 1);
    assertThat(page.text(".mention[aria-current]")).startsWith("Beirut");
    assertThat(page.text("#reader-title")).isEqualTo("The list");

    page.one("#corrections").click();
    page.until(driver -> page.count(".corrections__one") > 0);
    page.all(".corrections__one button").get(1).click();
    page.until(driver -> page.text(".dialog--corrections").contains("“Beirut” is undone"));
    assertThat(events("list")).anyMatch(event -> event.startsWith("Beirut"));
    assertThat(page.texts(".corrections__one")).noneMatch(one -> one.contains("The list"));
    page.until(driver -> page.count("mark.mention--corrected") == 0);

    page.one(".corrections__bar input").click();
    page.until(driver -> page.text(".corrections__one").contains("Undone: editor, "));
    assertThat(page.text(".corrections__one")).contains("“Beirut” is no place", "The list");
    assertThat(page.texts(".corrections__one").get(1))
        .contains("“Beirut” has the role actor", "Replaced by another correction: Grace, ");
  }

  @Test
  void correctionsAreExportedAsAnnotatedTexts() {
    post("export", "The export", TEXT);
    correctByApi("export", "Beirut", "{\"notAPlace\":true}");
    page.open("").one("#corrections").click();
    String address = String.valueOf(page.one(".corrections__bar a").getDomProperty("href"));

    assertThat(
            send(HttpRequest.newBuilder(URI.create(address)).build()).lines().map(JSON::readTree))
        .filteredOn(line -> line.path("id").asString("").equals("export"))
        .singleElement()
        .satisfies(line -> assertThat(line.path("text").asString()).isEqualTo(TEXT));
  }

  @Test
  void aCorrectionThatWasUndoneMeanwhileIsSaid() {
    post("meanwhile", "Meanwhile", TEXT);
    correctByApi("meanwhile", "Beirut", "{\"notAPlace\":true}");
    page.open("");
    knowToken();
    page.one("#corrections").click();
    page.until(driver -> page.text(".corrections").contains("Meanwhile"));
    post("meanwhile", "Meanwhile", "All was quiet in Sidon.");
    page.all(".corrections__one button").get(1).click();

    page.until(driver -> page.text(".dialog--corrections .problem").contains("any more"));
  }

  @Test
  void nothingIsSentWithoutAToken() {
    read("cancel");
    select("Tripoli");
    correct("That is right: confirm it");
    page.until(driver -> page.shows("dialog #token"));
    button("Cancel").click();

    assertThat(page.shows("dialog #token")).isFalse();
    assertThat(page.count("mark.mention--corrected")).isZero();
    assertThat(page.text("#why .problem")).isEmpty();
  }

  @Test
  void aPastedTextIsLookedAtAndThenStored() {
    page.open("");
    knowToken();
    page.one("#add").click();
    page.one(".add__text input").sendKeys("Pasted");
    page.one(".add__text textarea").sendKeys("Shells fell on Homs in Syria.");
    button("Preview").click();
    page.until(driver -> page.text(".look").contains("2 events from 2 mentions"));
    assertThat(get("/api/articles?q=Pasted").path("total").asInt()).isZero();
    page.one(".add__text textarea").sendKeys(" And on Aleppo.");
    button("Preview").click(); // what has not been looked at cannot be stored
    page.until(driver -> page.text(".look").contains("3 events from 3 mentions"));

    button("Store it").click();
    page.until(driver -> page.shows("#reader") && page.text("#reader-title").equals("Pasted"));
    page.settle();
    assertThat(page.articleTitles()).contains("Pasted");
  }

  @Test
  void theFirstLineIsTheTitleAndTheLookHasAMapAndAHint() {
    page.open("");
    page.one("#add").click();
    page.one(".add__text textarea")
        .sendKeys("A quiet market\nA bomb exploded in Homs, Syria, on Sunday.");
    button("Preview").click();
    page.until(driver -> page.shows(".look__map .look__point"));

    assertThat(page.one(".add__text input").getDomProperty("value")).isEqualTo("A quiet market");
    assertThat(page.text(".look")).contains("“Sunday”: with the day of publication");
    assertThat(page.text(".look__text")).doesNotContain("A quiet market");
    assertThat(page.count(".look__text .mention--very-likely, .look__text .mention--likely"))
        .isPositive();
    assertThat(page.barriers("dialog[open]")).isEmpty();
    page.one("dialog[open] .dialog__head button").click();
  }

  @Test
  void filesAreLookedAtStoredAndEachIsAnsweredFor() throws IOException {
    Path good =
        Files.writeString(
            folder.resolve("good.md"), "# Good news\n\nA bomb exploded in Hama, Syria.");
    Path bad = Files.writeString(folder.resolve("bad.xyz"), "?");
    page.open("");
    knowToken();
    page.one("#add").click();
    page.one("#add-files").sendKeys(good + "\n" + bad);
    page.until(driver -> page.text(".add__drop").contains("Looked at 2 of 2 files"));

    assertThat(page.texts(".add__file"))
        .anyMatch(row -> row.contains("good.md") && row.contains("Good news: 2 events"))
        .anyMatch(row -> row.contains("bad.xyz") && row.contains("not a known form"));
    assertThat(get("/api/articles?q=Hama").path("total").asInt()).isZero();

    button("Store 1 file").click();
    page.until(driver -> page.text(".add__files").contains("added"));
    assertThat(get("/api/articles?q=Hama").path("total").asInt()).isEqualTo(1);
    button("Read it").click();
    page.until(
        driver -> page.shows("#reader-title") && page.text("#reader-title").equals("Good news"));
  }

  @Test
  void filesThatAreDroppedAnywhereAreTaken() {
    page.open("");
    knowToken();
    browser.executeScript(
        "const data = new DataTransfer();"
            + "data.items.add(new File(['Dropped\\n\\nA fire in Latakia, Syria.'], 'dropped.txt'));"
            + "document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))");
    page.until(driver -> page.text(".add__drop").contains("Looked at 1 of 1 file"));

    assertThat(page.text(".add__file")).contains("dropped.txt", "Dropped: ");
  }

  @Test
  void whateverAnArticleHoldsItStaysText() {
    String attack =
        "<script>document.title='taken'</script><img src=x onerror=document.title='taken'>";
    String title = attack + "\u202Egnp.exe \u0000" + "W".repeat(3_000);
    post(
        "hostile",
        title,
        attack + " \u202E\u0007 Shells fell on Homs in Syria." + attack,
        "javascript:alert(1)");
    page.open("?article=hostile&read=hostile");

    assertThat(page.text("#reader-title")).startsWith(attack);
    assertThat(page.text("#reader-body")).contains(attack);
    assertThat(page.count("main script, main img:not(.leaflet-container *), dialog script"))
        .isZero();
    assertThat(page.count("a[href^='javascript']")).isZero();
    assertThat(page.title()).isEqualTo("Dateline");
    assertThat(browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(page.one("#reader-title").getCssValue("unicode-bidi")).isIn("isolate", "plaintext");

    knowToken();
    select("Homs");
    page.one("#add").click();
    page.one(".add__text input").sendKeys(attack);
    page.one(".add__text textarea").sendKeys(attack + " in Homs, Syria");
    button("Preview").click();
    page.until(driver -> page.text(".look").contains(attack));
    assertThat(page.count("dialog script, dialog img")).isZero();
  }

  @Test
  void aNameThatIsHostileIsRefusedWithItsReason() {
    read("author");
    browser.executeScript(
        "sessionStorage.setItem('dateline.token', arguments[0]);"
            + "sessionStorage.setItem('dateline.author', 'Ada\u202Eadmin')",
        TOKEN);
    select("Tripoli");
    correct("That is right: confirm it");
    page.until(driver -> page.text("#why .problem").contains("author: expected"));
  }

  @Test
  void aServerThatIsDownIsSaid() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("down"));
    Files.writeString(
        corpus.resolve("a.md"), "---\nid: a\ntitle: A\n---\n\nDiplomats met in Geneva on Monday.");
    RunningDateline other =
        RunningDateline.serve(folder.resolve("down.gpkg"), corpus, "--token=" + TOKEN);
    // The service answers before it has read its corpus.
    page.until(
        driver -> {
          browser.get(other.address().resolve("/?read=a").toString());
          page.settle();
          return page.count("mark") > 0;
        });
    knowToken();
    select("Geneva");
    other.close();
    other.awaitEnd();
    correct("That is right: confirm it");
    page.until(driver -> page.text("#why .problem").equals("The server cannot be reached."));
    page.complaints();
  }

  private static void read(String id) {
    read(id, "");
  }

  /** Opens an article of its own, and the map as the rest of the address says. */
  private static void read(String id, String more) {
    post(id, id, TEXT);
    page.open("?article=" + id + "&read=" + id + more);
  }

  private static void select(String word) {
    WebElement mark = mark(word);
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", mark);
    mark.click();
    page.settle();
  }

  private static WebElement mark(String word) {
    return page.all(".reader__body mark").stream()
        .filter(mark -> mark.getText().equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(word + " is not marked"));
  }

  private static WebElement mark(int index) {
    return page.all(".reader__body mark").get(index);
  }

  private static WebElement candidate(String words) {
    return browser.findElement(
        By.xpath("//ol[@class='candidates']/li[contains(., '" + words + "')]//button"));
  }

  private static WebElement button(String text) {
    WebElement button =
        browser.findElement(By.xpath("//button[normalize-space(.)='" + text + "']"));
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    return button;
  }

  private static void openForm() {
    browser.executeScript("document.querySelector('.correct').open = true");
  }

  private static void correct(String text) {
    openForm();
    button(text).click();
  }

  private static void group(String summary) {
    WebElement group =
        browser.findElement(By.xpath("//summary[normalize-space(.)='" + summary + "']"));
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", group);
    group.click();
  }

  private static void type(String value) {
    browser.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
  }

  private static void giveToken(String token) {
    page.one("#token").sendKeys(token);
    page.one("#author").clear();
    page.one("#author").sendKeys("Ada");
    button("Go on").click();
  }

  private static void knowToken() {
    browser.executeScript("sessionStorage.setItem('dateline.token', arguments[0])", TOKEN);
  }

  /** Of an article: place, country, and whether a person has said so. */
  private static List<String> events(String article) {
    return get("/layers/events.geojson?article=" + article)
        .path("features")
        .valueStream()
        .map(feature -> feature.path("properties"))
        .map(
            event ->
                event.path("place").asString()
                    + " "
                    + event.path("country").asString("")
                    + " "
                    + event.path("corrected").asBoolean())
        .toList();
  }

  private static void post(String id, String title, String text) {
    post(id, title, text, null);
  }

  private static void post(String id, String title, String text, String url) {
    var article = JSON.createObjectNode().put("id", id).put("title", title).put("text", text);
    JsonNode body = url == null ? article : article.put("url", url);
    HttpRequest request =
        HttpRequest.newBuilder(dateline.address().resolve("/api/articles"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + TOKEN)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    assertThat(send(request)).contains(id);
  }

  private static void correctByApi(String article, String words, String verdict) {
    int start = TEXT.indexOf(words);
    String span = start + "-" + (start + words.length());
    HttpRequest request =
        HttpRequest.newBuilder(
                dateline.address().resolve("/api/articles/" + article + "/corrections/" + span))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + TOKEN)
            .PUT(BodyPublishers.ofString(verdict))
            .build();
    assertThat(send(request)).contains("corrected");
  }

  private static JsonNode get(String path) {
    URI address = dateline.address().resolve(path);
    return JSON.readTree(send(HttpRequest.newBuilder(address).build()));
  }

  private static String send(HttpRequest request) {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(request.uri().toString(), e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
