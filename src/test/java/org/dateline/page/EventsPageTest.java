package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The list of events, the card of one, and the map that goes where they are. */
class EventsPageTest extends OpenPage {

  private static final int MANY = 150;

  @BeforeAll
  static void openThePage() throws IOException {
    for (int i = 0; i < MANY; i++) {
      article(
          "homs-" + i,
          "Report " + i,
          "A bomb killed " + (i + 2) + " people in Homs, Syria.",
          "published: 2012-%02d-%02d".formatted(1 + i / 28, 1 + i % 28));
    }
    article(
        "tripoli",
        "A storm in Tripoli",
        "A storm flooded Tripoli, Libya, on Monday. Residents fled to Benghazi.",
        "publisher: Example Wire",
        "published: 2014-01-13");
    open();
  }

  @BeforeEach
  void startAfresh() {
    page.open("");
  }

  @AfterEach
  void theBrowserHasNoComplaints() {
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void theListHasAllEventsAndTheDocumentOnlyThoseThatAreSeen() {
    assertThat(page.text("#events-count")).isEqualTo(String.valueOf(page.events()));
    assertThat(page.count(".event-row")).isBetween(5, 40);
    assertThat(page.text(".event-row")).contains("Tripoli, Libya", "13 Jan 2014", "%");

    page.one("#event-list").sendKeys(Keys.END);
    page.until(driver -> lastRow() >= 60);
    page.one("#event-list").sendKeys(Keys.END);
    page.until(driver -> lastRow() == page.events());
    assertThat(page.count(".event-row")).isBetween(5, 40);

    page.choose("#event-order", "event_start");
    assertThat(page.text(".event-row")).contains("1 Jan 2012");
    assertThat(page.barriers("#side")).isEmpty();
  }

  private static int lastRow() {
    return page.all(".event-row").stream()
        .mapToInt(row -> Integer.parseInt(String.valueOf(row.getDomAttribute("aria-posinset"))))
        .max()
        .orElse(0);
  }

  @Test
  void aRowOpensItsCardWhichBeginsWithWhatAndWhenAndMovesTheMap() {
    page.openRow("Tripoli");

    assertThat(page.text(".card__what")).contains("13 January 2014", "Tripoli, Libya");
    assertThat(page.text("#card")).contains("A storm flooded Tripoli", "A storm in Tripoli", "of ");
    assertThat(page.address()).containsPattern("map=\\d+/3\\d\\.\\d+/1\\d\\.").contains("event=");
    assertThat(page.count(".selected")).isEqualTo(1);
    assertThat(page.holds(IS_CLEAR_OF_CARD)).as("the place is not under the card").isTrue();

    String link = URI.create(page.address()).getRawQuery();
    page.open("?" + link.replaceAll("map=[^&]*&", ""));
    page.until(driver -> page.text("#card").contains("A storm flooded Tripoli"));
    assertThat(page.address()).containsPattern("map=\\d+/3\\d\\.\\d+/1\\d\\.");

    page.press(Keys.chord(Keys.CONTROL, Keys.HOME));
    page.one("#card [aria-label='Close the event']").click();
    assertThat(page.shows("#card")).isFalse();
    assertThat(page.address()).doesNotContain("event=");
  }

  private static final String IS_CLEAR_OF_CARD =
      "document.querySelector('.selected').getBoundingClientRect().left"
          + " > document.querySelector('#card').getBoundingClientRect().right";

  @Test
  void theCardStepsThroughTheListTellsTheNumbersAndIsCited() {
    page.allowClipboard();
    page.one("#event-list").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    page.press(Keys.ENTER);
    page.until(driver -> page.text(".card__position").equals("3 of " + page.events()));
    assertThat(page.text("#card")).contains("Killed", "151");

    page.press(Keys.ARROW_RIGHT);
    assertThat(page.text(".card__position")).isEqualTo("4 of " + page.events());
    page.first("#card .link", button -> button.getText().equals("Cite")).click();
    page.until(driver -> page.text("#card").contains("Copied"));
    assertThat(page.clipboard()).contains("Homs, Syria", "“Report 148”", "event=");

    page.press(Keys.ESCAPE);
    assertThat(page.focused("#event-list")).isTrue();
  }

  @Test
  void readingGoesToTheArticlesEventsWithStrongPinsAndBackAgain() {
    page.open("?map=6/50/10");
    page.read("A storm in Tripoli");
    page.until(driver -> page.count(".leaflet-strong-pane .pin") > 0);
    page.settle();

    assertThat(page.address()).containsPattern("map=\\d+/3\\d\\.\\d+/1\\d\\.");
    assertThat(page.holds("document.querySelector('#map').matches('.dimmed')")).isTrue();

    page.openRow("Tripoli");
    assertThat(page.shows("#card")).isTrue();
    assertThat(page.shows("#reader")).as("the card stays beside the reader").isTrue();

    page.one("#reader-close").click();
    page.settle();
    assertThat(page.holds("document.querySelector('#map').matches('.dimmed')")).isFalse();
    assertThat(page.address()).containsPattern("map=6/(50|49\\.9\\d*)/(10|9\\.9\\d*)(&|$)");
  }

  @Test
  void aRowThatIsPointedAtIsShownOnTheMap() {
    page.open("?map=5/33/25");
    new Actions(browser).moveToElement(page.one(".event-row")).perform();
    page.until(driver -> page.text(".candidate-label").contains("Tripoli, Libya"));
  }
}
