package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The page by eye, ear, finger and keyboard, in the dark, on a phone and on paper. */
class PageForEveryoneTest extends OpenPage {

  private static final String ALEPPO = "Fighting in Aleppo";
  private static final String FOCUS_IS_SEEN =
      """
      (e => {
        const { x, y, width, height } = e.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return top !== null && (e === top || e.contains(top));
      })(document.activeElement)""";

  private static final String TEXT =
      "Rebels attacked Aleppo in Syria. In Aleppo thousands fled to Tripoli in Lebanon.";

  @BeforeAll
  static void openThePage() throws IOException {
    article("aleppo", ALEPPO, TEXT, "published: 2012-09-29");
    article(
        "geneva",
        "Talks in Geneva",
        "Diplomats met in Geneva, Switzerland, and later in Paris, the capital of France.",
        "published: 2013-11-24");
    article("paris", "A winter in Paris", "Snow fell in Paris, France.", "language: en");
    article("cold", "It was cold", "And nobody came.", "published: 2013-01-02");
    open("--token=t");
  }

  @AfterEach
  void theBrowserIsAsBefore() {
    page.emulate("prefers-color-scheme", "light");
    page.resize(1280, 900);
    page.evaluate("sessionStorage.clear()");
    assertThat(page.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"light,1280,900", "dark,1280,900", "light,390,844", "dark,390,844"})
  void nobodyIsKeptOut(String scheme, int width, int height) {
    page.emulate("prefers-color-scheme", scheme);
    page.resize(width, height);

    page.open("?q=Paris&datetime=2012-01-01/..&in-view=true");
    page.evaluate("document.querySelectorAll('.facet').forEach(e => e.open = true)");
    page.tab("filters");
    assertThat(page.barriers()).as("lists, and the edges of an area").isEmpty();
    page.tab("articles");
    assertThat(page.barriers("#side")).as("the articles").isEmpty();
    page.tab("events");
    assertThat(page.barriers("#side")).as("the events").isEmpty();
    page.evaluate("document.getElementById('legend').open = true");
    assertThat(page.barriers("#legend")).as("the legend, which lies over the map").isEmpty();
    page.one("#export summary").click();
    page.until(driver -> page.count("#export-forms a") > 0);
    assertThat(page.barriers("#export")).as("the menu, which lies over the rest").isEmpty();

    page.open("?map=7/36/37").openPin("Aleppo");
    assertThat(page.barriers()).as("a pin").isEmpty();

    page.open("?read=aleppo");
    page.evaluate("document.querySelector('.marks').open = true");
    page.one("#next-mention").click();
    assertThat(page.barriers()).as("the reader").isEmpty();

    page.evaluate(
        "document.querySelectorAll('.correct, .correct__group').forEach(e => e.open = true)");
    page.until(driver -> page.count(".correct__place") > 0);
    assertThat(page.barriers()).as("the form of a correction").isEmpty();

    page.evaluate("document.querySelector('.correct__body > button').click()");
    page.until(driver -> page.shows("#token"));
    assertThat(page.barriers()).as("the question for the token").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"light,1280,900", "dark,1280,900", "light,390,844", "dark,390,844"})
  void noDialogKeepsAnybodyOut(String scheme, int width, int height) throws IOException {
    page.emulate("prefers-color-scheme", scheme);
    page.resize(width, height);
    page.open("");
    page.evaluate("sessionStorage.setItem('dateline.token', 't')");

    page.one("#add").click();
    page.one(".add__text input").sendKeys("A title");
    page.one(".add__text textarea").sendKeys("Talks in Geneva, Switzerland, on Xyzzy Square.");
    page.one(".add__text .primary").click();
    page.until(driver -> page.count(".look mark") > 0);
    page.one("#add-files")
        .sendKeys(
            Files.writeString(folder.resolve("good.md"), "Snow in Paris, France.")
                + "\n"
                + Files.writeString(folder.resolve("bad.xyz"), "?"));
    page.until(driver -> page.text(".add__drop").contains("Looked at 2 of 2"));
    assertThat(page.barriers()).as("adding").isEmpty();
    page.press(Keys.ESCAPE);

    page.one("#corrections").click();
    page.until(driver -> page.text(".dialog--corrections").contains("No corrections yet"));
    assertThat(page.barriers()).as("no corrections").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"light,1280,900", "dark,1280,900", "light,390,844", "dark,390,844"})
  void theListOfCorrectionsKeepsNobodyOut(String scheme, int width, int height) {
    page.emulate("prefers-color-scheme", scheme);
    page.resize(width, height);
    page.open("");
    write("PUT", "{\"role\":\"actor\"}");
    write("PUT", "{\"notAPlace\":true}");
    try {
      page.one("#corrections").click();
      page.until(driver -> page.count(".corrections__one") == 1);
      page.one(".corrections__bar input").click();
      page.until(driver -> page.count(".corrections__one--past") > 0);
      assertThat(page.barriers()).isEmpty();
    } finally {
      write("DELETE", null);
    }
  }

  /** Corrects what is said of Paris in winter, or takes that back. */
  private static void write(String method, @Nullable String body) {
    assertThat(
            page.evaluate(
                "return fetch('api/articles/paris/corrections/13-18', {"
                    + "method: arguments[0], body: arguments[1],"
                    + "headers: {authorization: 'Bearer t', 'content-type': 'application/json'}})"
                    + ".then(answer => answer.ok)",
                method,
                body))
        .isEqualTo(true);
  }

  @Test
  void whatThereIsIsToldToTheEarToo() {
    page.open("?article=geneva");
    assertThat(page.one("#summary").getAriaRole()).isEqualTo("status");
    assertThat(page.summary()).matches("\\d+ events? that 1 article reports.*");

    page.search("zzzz");
    assertThat(page.summary()).isEqualTo("No events");
  }

  @Test
  void whoWantsNoMotionGetsNone() {
    page.open("?map=4/36/37");
    assertThat(movesByKey()).as("otherwise the map glides").isTrue();

    page.emulate("prefers-reduced-motion", "reduce");
    page.open("?map=4/36/37");
    assertThat(movesByKey()).isFalse();
    page.settle();
    String view = page.address().replaceFirst(".*map=", "");

    page.one("#time-play").click();
    page.until(driver -> page.address().contains("datetime=2013"));
    page.until(driver -> "Play".equals(page.one("#time-play").getDomAttribute("aria-label")));
    assertThat(page.holds("document.getAnimations().every(a => a.effect.getTiming().duration < 1)"))
        .isTrue();
    assertThat(page.address()).as("playing does not move the map").contains("map=" + view);

    page.open("?map=7/36/37").openPin("Aleppo");
    assertThat(page.holds("document.getAnimations().every(a => a.effect.getTiming().duration < 1)"))
        .isTrue();
    assertThat(page.count(".leaflet-pan-anim, .leaflet-zoom-anim .leaflet-fade-anim")).isZero();
  }

  /** Whether a key that moves the map sets off a movement that takes its time. */
  private static boolean movesByKey() {
    // In one script: the movement may have ended before the next one is sent.
    return Boolean.TRUE.equals(
        page.evaluate(
            "document.getElementById('map').focus();"
                + "document.getElementById('map').dispatchEvent("
                + "new KeyboardEvent('keydown', {keyCode: 39, bubbles: true}));"
                + "return document.querySelector('.leaflet-pan-anim') !== null"));
  }

  @Test
  void onPaperThereIsWhatIsReadAndNothingToPress() {
    page.open("?article=aleppo&read=aleppo&tab=articles");
    page.one("#next-mention").click();
    page.resize(794, 1123); // A4
    page.printed(true);
    page.settle();
    try {
      assertThat(page.shows("#reader-title")).isTrue();
      assertThat(page.shows(".pin")).isTrue();
      assertThat(
              page.holds(
                  "(({x, y, width, height}) => document.elementsFromPoint(x + width / 2, y + height / 2)"
                      + ".findIndex(e => e.id === 'map' || e.closest('#map')) === 0)"
                      + "(document.getElementById('map').getBoundingClientRect())"))
          .as("nothing lies over the map")
          .isTrue();
      assertThat(page.text("#summary")).contains("events");
      assertThat(page.text("#why")).contains("Why Aleppo");
      assertThat(page.shows("#add, #export, #corrections, .time__bar, #search, .missed, .correct"))
          .isFalse();
      assertThat(page.shows(".leaflet-control-zoom, .show-all, #legend summary, .row__only"))
          .isFalse();
      assertThat(
              page.holds(
                  "['body', '#reader-body', '#why', '#article-list'].every(s => {"
                      + "  const box = document.querySelector(s);"
                      + "  return box.scrollHeight <= box.clientHeight + 1; })"))
          .as("nothing is cut off")
          .isTrue();
    } finally {
      page.printed(false);
    }
  }

  @Test
  void onPaperTheViewIsNamedAndItsEventsStandWithTheirSources() {
    page.open("?year=2012&country=SY");
    page.evaluate("window.print = () => { window.printed = true; }");
    page.one("#export summary").click();
    page.one("#print").click();
    page.until(driver -> page.holds("window.printed === true"));
    int events = page.events();

    String paper = page.paper();
    assertThat(paper.replaceAll("\\R", "")).contains("from " + page.address());
    assertThat(paper)
        .contains("2012 · Syria", "Printed on", "Violence 1 Humanitarian 1", "GeoNames")
        .contains(events + " events", "29 September 2012, Aleppo, Syria", "Fighting · confidence")
        .contains("“Rebels attacked Aleppo in Syria.”", "“" + ALEPPO + "”, 29 September 2012");
    assertThat(page.count("#paper-events li")).isEqualTo(events);

    page.toggleYear(2012);
    assertThat(page.count("#paper-events li")).as("those of another view are gone").isZero();
  }

  @Test
  void aPhoneHasTheMapAndASheetOverItsLowerPart() {
    page.resize(390, 844);
    page.open("");
    assertThat(page.holds("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    int low = height("#side");
    assertThat(height("#map")).isGreaterThan(250);
    assertThat(page.shows("#time-play")).isTrue();

    page.one("#sheet-toggle").sendKeys(Keys.ENTER);
    assertThat(page.one("#sheet-toggle").getDomAttribute("aria-expanded")).isEqualTo("true");
    page.until(driver -> height("#side") > low + 200); // it glides
    int middle = height("#side");
    page.one("#sheet-toggle").sendKeys(Keys.ENTER);
    page.until(driver -> height("#side") > middle + 200);
    page.one("#sheet-toggle").sendKeys(Keys.ENTER);
    page.until(driver -> height("#side") == low);

    page.read(ALEPPO);
    assertThat(height("#map")).as("the map stays in view of the reader").isGreaterThan(200);
    assertThat(height("#reader")).isGreaterThan(400);
    assertThat(page.holds("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    page.one("#reader-close").click();
    assertThat(page.shows("#side")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"640,450", "720,450", "320,568", "320,256"})
  void nothingIsLostOrHiddenWhereAScreenIsLowOrNarrowAsWhenItIsMagnified(int width, int height) {
    page.resize(width, height);
    page.open("");
    assertThat(page.holds("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    assertThat(height("#map")).isGreaterThan(120);
    for (String control :
        List.of("#export summary", "#search", "#event-list", "#tab-events", "#time-play")) {
      page.tabTo(control);
      page.until(driver -> page.holds(FOCUS_IS_SEEN));
    }
    page.tab("articles").one(".row__read").sendKeys(Keys.ENTER);
    page.settle();
    page.tabTo("mark.mention");
    page.until(driver -> page.holds(FOCUS_IS_SEEN));
  }

  @Test
  void noPinStaysBehindWhatLiesOverTheMapWhenTheKeyboardComesToIt() {
    page.resize(390, 844);
    page.open("?map=6/36.2/37.1");
    page.evaluate("document.getElementById('legend').open = true");
    page.settle();
    page.tabTo(".leaflet-control-zoom-in").tabTo(".pin");
    page.until(driver -> page.holds(FOCUS_IS_SEEN)); // the map glides
  }

  @Test
  void everyControlIsReachedByTheKeyboardAlone() {
    page.open("?map=6/36/37&read=aleppo");
    reachAll(List.of("#search", "#tab-events", "#event-order", "#in-view", "#event-list", ".pin"));
    page.tab("articles");
    reachAll(List.of("#find-article", ".row__read", ".row__only"));
    page.tab("filters");
    reachAll(
        List.of(
            "#corrections",
            "#add",
            "#export summary",
            "#min-confidence",
            "#first-reports",
            ".facet summary",
            "#map",
            ".pin",
            ".leaflet-control-zoom-in",
            ".show-all",
            "#legend summary",
            "#time-play",
            "#time-exact summary",
            "#undated",
            "#unlocated",
            "#reader-close",
            "#next-mention",
            "mark.mention",
            ".missed input"));
  }

  private static void reachAll(List<String> controls) {
    for (String control : controls) {
      page.evaluate("document.activeElement.blur(); document.body.focus()");
      page.tabTo(control);
    }
  }

  private static int height(String selector) {
    return page.one(selector).getSize().getHeight();
  }
}
