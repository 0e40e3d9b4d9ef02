package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Time line, filters and map in step, and the page for everyone, in a real browser. */
class PanesInStepTest extends OpenPage {

  private static final String ALEPPO = "Fighting in Aleppo";
  private static final String GENEVA = "Talks in Geneva";
  private static final String PARIS = "A winter in Paris";
  private static final String UNPLACED = "Nothing to be found";

  @BeforeAll
  static void openThePage() throws IOException {
    article(
        "aleppo",
        ALEPPO,
        "Rebels attacked the city of Aleppo in Syria. In Aleppo thousands fled to Damascus.",
        "publisher: Example Wire",
        "published: 2012-09-29");
    article(
        "geneva",
        GENEVA,
        "Diplomats met in Geneva, Switzerland, and \\<b>later\\</b> in Paris, the capital of France.",
        "publisher: Second Post",
        "published: 2013-11-24");
    article(
        "paris", PARIS, "Snow fell in Paris, France.", "publisher: Second Post", "language: en");
    article(
        "cold",
        UNPLACED,
        "It was cold and nobody came.",
        "publisher: Second Post",
        "published: 2013-01-02");
    open();
  }

  @BeforeEach
  void startAfresh() {
    page.open("");
  }

  @AfterEach
  void theBrowserIsAsBefore() {
    page.offline(false);
    page.resize(1280, 900);
    page.emulate("prefers-color-scheme", "light");
  }

  @Test
  void datesNarrowMapAndListAndGoIntoTheAddress() {
    page.enterDay("#time-from", "2013-01-01").enterDay("#time-to", "2013-12-31");

    assertThat(page.articleTitles()).containsExactly(GENEVA);
    assertThat(page.eventsOnPins()).isEqualTo(page.events()).isPositive();
    assertThat(page.address()).contains("datetime=2013-01-01/2013-12-31");

    page.open("?datetime=2013-01-01/2013-12-31");
    assertThat(page.one("#time-from").getDomProperty("value")).isEqualTo("2013-01-01");
    assertThat(page.articleTitles()).containsExactly(GENEVA);

    page.one("#time-clear").click();
    page.settle();
    assertThat(page.articleTitles()).contains(ALEPPO, GENEVA, PARIS);
  }

  @Test
  void aBrushChoosesWholeSteps() {
    page.drag("#time-chart svg", 0.6, 0.95);

    assertThat(page.address()).contains("datetime=2013-01-01/2013-12-31");
    assertThat(page.articleTitles()).containsExactly(GENEVA);
    assertThat(page.count(".time__column--chosen")).isEqualTo(1);
  }

  @Test
  void columnsAreThoseOfTheStep() {
    assertThat(page.count(".time__column")).isEqualTo(2);

    page.exactTime().choose("#time-step", "day");

    assertThat(page.address()).contains("by=day");
    assertThat(page.count(".time__column")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void theWheelZoomsTheAxisTheStepFollowsAndWhatIsBeyondIsCountedAtItsEnd() {
    for (int i = 0; i < 8; i++) {
      page.evaluate(
          "const svg = document.querySelector('#time-chart svg');"
              + "const { x, y, width } = svg.getBoundingClientRect();"
              + "svg.dispatchEvent(new WheelEvent('wheel', "
              + "{ deltaY: -100, clientX: x + width, clientY: y + 20, cancelable: true }))");
    }
    page.settle();
    assertThat(page.address()).containsPattern("by=(month|day)");
    page.until(driver -> page.shows(".time__beyond--before"));
    assertThat(page.text(".time__beyond--before")).matches("‹ \\d+ before 201[23]");

    page.one(".time__beyond--before").click();
    page.settle();
    assertThat(page.shows(".time__beyond--before")).isFalse();
    assertThat(page.address()).doesNotContain("datetime=");
  }

  @Test
  void stepsLeadThroughTimeAndPlayingEndsWithTheLast() {
    page.one("#time-next").click();
    page.settle();
    assertThat(page.articleTitles()).containsExactly(ALEPPO);

    page.one("#time-next").click();
    page.settle();
    assertThat(page.articleTitles()).containsExactly(GENEVA);

    page.one("#time-clear").click();
    page.settle();
    page.one("#time-play").click();
    assertThat(page.one("#time-play").getDomAttribute("aria-label")).isEqualTo("Pause");
    page.until(driver -> page.address().contains("datetime=2012"));
    page.until(driver -> page.address().contains("datetime=2013"));
    page.until(driver -> "Play".equals(page.one("#time-play").getDomAttribute("aria-label")));
  }

  @Test
  void whatHasNoDateOrNoPlaceIsCountedAndListed() {
    assertThat(page.text("#undated")).matches("[1-9]\\d* without a date");
    page.one("#undated").click();
    page.settle();
    assertThat(page.articleTitles()).containsExactly(PARIS);
    assertThat(page.activeFilters()).containsExactly("Without a date");

    page.reset();
    assertThat(page.text("#unlocated")).isEqualTo("1 article without a place");
    page.one("#unlocated").click();
    page.settle();
    assertThat(page.articleTitles()).containsExactly(UNPLACED);
    assertThat(page.address()).contains("unlocated=true");
  }

  @Test
  void listsOfValuesFilterAndTellTheirCounts() {
    page.tab("filters");
    assertThat(page.texts(".facet summary").toString()).contains("Country", "Place", "Publisher");

    chooseValue("Publisher", "Second Post");
    assertThat(page.articleTitles()).containsExactlyInAnyOrder(GENEVA, PARIS);
    int counted = chooseValue("Country", "France");

    assertThat(page.activeFilters()).containsExactlyInAnyOrder("Second Post", "France");
    assertThat(page.events()).isEqualTo(counted).isPositive();
    assertThat(page.address()).contains("publisher=Second+Post", "country=FR");
  }

  @Test
  void roleAndConfidenceFilterMapAndList() {
    page.open("?role=location");
    int located = page.events();
    page.tab("filters").choose("#min-confidence", "0.5");

    assertThat(page.address()).contains("min-confidence=0.5", "role=location");
    assertThat(page.activeFilters())
        .containsExactlyInAnyOrder("Role: location", "Confidence ≥ 50 %");
    assertThat(page.events()).isPositive().isLessThanOrEqualTo(located);
    assertThat(page.eventsOnPins()).isEqualTo(page.events());

    page.open("?role=actor");
    assertThat(page.events()).isZero();
    assertThat(page.articleTitles()).isEmpty();
  }

  @Test
  void aSearchShowsItsHitsAsText() {
    page.search("later").tab("articles");

    assertThat(page.text(".row__hit mark")).isEqualTo("later");
    assertThat(page.text(".row__hit")).contains("<b>later</b>");
    assertThat(page.count(".row__hit b")).isZero();
  }

  @Test
  void theExportMenuOffersWhatTheServiceHas() {
    page.open("?year=2013");
    page.one("#export summary").click();
    page.until(driver -> page.count("#export-forms a") > 0);

    assertThat(page.all("#export-forms a").stream().map(link -> link.getDomProperty("href")))
        .allMatch(address -> String.valueOf(address).contains("year=2013"))
        .anyMatch(address -> String.valueOf(address).contains("/export/events.gpkg"))
        .anyMatch(address -> String.valueOf(address).contains("/export/dateline.qlr"));
    assertThat(page.shows("#copy-embed")).as("offered only where the owner allows it").isFalse();
  }

  @Test
  void aServiceThatIsGoneIsSaidAndComesBackByItself() {
    page.offline(true);
    page.clickYear(2012);
    page.until(driver -> page.shows("#notice"));
    assertThat(page.text("#notice")).contains("cannot be reached");

    page.offline(false);
    page.until(driver -> !page.shows("#notice"));
    page.settle();
    assertThat(page.articleTitles()).containsExactly(ALEPPO);
  }

  @Test
  void nothingIsAskedForWhileTheMapIsDragged() {
    page.open("?map=5/36/37");
    page.requests();
    page.dragSlowly("#map", 120, 60);
    assertThat(page.requests()).as("while the button is held").isEmpty();

    page.letGo();
    assertThat(page.requests()).anyMatch(address -> address.getPath().endsWith("clusters.geojson"));
    assertThat(page.address()).doesNotContain("map=5/36/37");
  }

  @Test
  void theLegendFiltersByAClick() {
    WebElement fighting =
        page.first(".legend__kind", kind -> kind.getText().startsWith("Violence"));
    int counted = Integer.parseInt(fighting.getText().replaceAll("\\D", ""));
    fighting.click();
    page.settle();

    assertThat(page.activeFilters()).containsExactly("Violence");
    assertThat(fighting.getDomAttribute("aria-pressed")).isEqualTo("true");
    assertThat(page.events()).isEqualTo(counted).isPositive();
    fighting.click();
    page.settle();
    assertThat(page.activeFilters()).isEmpty();
  }

  @Test
  void anAreaFiltersByItsEdgesInNumbers() {
    page.open("?map=4/40/20");
    page.tab("filters").one("#area summary").click();
    type("#area-west", "30");
    type("#area-east", "40");
    type("#area-south", "30");
    type("#area-north", "40");
    page.press(Keys.ENTER);

    assertThat(page.articleTitles()).containsExactly(ALEPPO);
    assertThat(page.activeFilters()).containsExactly("Area: 30° E – 40° E, 30° N – 40° N");
    assertThat(page.address()).contains("bbox=30,30,40,40");
    assertThat(page.downloadAddress()).contains("bbox=30,30,40,40");
    assertThat(page.eventsOnPins()).isEqualTo(page.events()).isPositive();

    page.open("?bbox=30,30,40,40&map=6/50/5&in-view=true");
    assertThat(page.events()).as("what the view and the area have in common").isZero();
    page.open("?bbox=30,30,40,40");
    assertThat(page.one("#area-north").getDomProperty("value")).isEqualTo("40");
    page.reset();
    assertThat(page.articleTitles()).contains(ALEPPO, GENEVA, PARIS);
  }

  @Test
  void anAreaIsDrawnOnTheMapOrTakenFromIt() {
    page.open("?map=5/36/37");
    page.tab("filters").one("#area summary").click();
    page.one("#area-draw").click();
    page.drag("#map", 0.3, 0.7, 200);
    assertThat(page.articleTitles()).containsExactly(ALEPPO);
    assertThat(page.address()).contains("bbox=").contains("map=5/36");
    assertThat(page.one("#area-draw").getDomAttribute("aria-pressed")).isEqualTo("false");

    page.open("?map=5/36/37");
    page.tab("filters").one("#area summary").click();
    page.one("#area-draw").click();
    page.press(Keys.ESCAPE);
    page.one("#area-view").click();
    page.settle();
    assertThat(page.articleTitles()).containsExactly(ALEPPO);
  }

  private static void type(String field, String text) {
    page.one(field).clear();
    page.one(field).sendKeys(text);
  }

  @Test
  void addressesAreCopiedForPeopleAndForQgis() {
    page.allowClipboard();
    page.open("?year=2012&map=6/36/37&by=month&in-view=true");
    page.one("#export summary").click();
    page.one("#copy-link").click();
    page.until(driver -> page.text("#copy-link").contains("Copied"));
    assertThat(page.clipboard()).isEqualTo(page.address()).contains("year=2012", "map=6/36/37");

    page.one("#copy-layer").click();
    page.until(driver -> page.text("#copy-layer").contains("Copied"));
    assertThat(page.clipboard())
        .startsWith(dateline.address() + "/layers/events.geojson?year=2012&bbox=");
  }

  @Test
  void thePinOfOneEventMovesTheMapToIt() {
    page.open("?q=winter&place=geonames:2988507");

    assertThat(page.pins()).hasSize(1);
    assertThat(page.address()).containsPattern("map=[6-9]/48\\.\\d+/2\\.");
  }

  /** Chooses a value in a list and returns the number of events that stands beside it. */
  private static int chooseValue(String facet, String value) {
    page.tab("filters");
    page.first(".facet", list -> list.getText().startsWith(facet))
        .findElement(By.cssSelector("summary"))
        .click();
    WebElement row =
        page.first(
            ".facet[open] .facet__value",
            one -> List.of(one.getText().split("\\R")).contains(value));
    int count = Integer.parseInt(row.findElement(By.cssSelector(".facet__count")).getText());
    row.click();
    page.settle();
    return count;
  }
}
