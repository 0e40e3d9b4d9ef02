package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Questions to the search box, in a real browser. */
class AskPageTest extends OpenPage {

  @BeforeAll
  static void openThePage() throws IOException {
    article(
        "aleppo",
        "Fighting in Aleppo",
        "Rebels attacked the city of Aleppo in Syria. In Aleppo thousands fled to Damascus.",
        "published: 2016-12-05");
    article(
        "earlier", "Shells on Aleppo", "Shells fell on Aleppo in Syria.", "published: 2012-09-29");
    article(
        "baghdad",
        "A bomb in Baghdad",
        "A car bomb exploded in Baghdad, the capital of Iraq, and killed 12 people.",
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

  @ParameterizedTest
  @CsvSource({
    "Aleppo 2016,Aleppo;2016",
    "What happened in Aleppo in 2016?,Aleppo;2016",
    "bombings in Iraq 2014,Bombing;Iraq;2014",
    "Halab 2016,Aleppo;2016",
    "since 2014,since 2014"
  })
  void aQuestionBecomesFilters(String question, String chips) {
    page.search(question);

    assertThat(page.activeFilters()).containsExactlyInAnyOrder(chips.split(";"));
    assertThat(page.events()).isPositive();
    assertThat(page.eventsOnPins()).isEqualTo(page.events());
  }

  @Test
  void theAnswerIsWhereTheMapGoesAndEachChipIsTakenBack() {
    page.search("Aleppo 2016");

    assertThat(page.address())
        .contains("datetime=2016-01-01/2016-12-31")
        .containsPattern("map=9/36\\.[12]");
    int inThatYear = page.events();
    page.one("#active-filters .chip[aria-label$='2016']").click();
    page.settle();
    assertThat(page.activeFilters()).containsExactly("Aleppo");
    assertThat(page.events()).isGreaterThan(inThatYear);
  }

  @Test
  void suggestionsArePlacesWithCountryAndCountArticlesKindsAndWords() {
    page.press("/");
    assertThat(page.focused("#search")).isTrue();
    page.one("#search").sendKeys("alep");
    page.until(driver -> page.count(".suggestion") > 1);

    assertThat(page.text(".suggestion")).contains("Aleppo, Syria").containsPattern("\\d+ events");
    page.press(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(page.activeFilters()).containsExactly("Aleppo");

    page.one("#search").sendKeys("bomb");
    page.until(driver -> page.texts(".suggestion").toString().contains("kind of event"));
    page.one("#search").clear();
    page.one("#search").sendKeys("exploded");
    page.until(driver -> page.texts(".suggestion").toString().contains("A bomb in Baghdad"));
    assertThat(page.barriers("header")).isEmpty();
    page.press(Keys.ESCAPE);
    assertThat(page.shows("#suggestions")).isFalse();
  }

  @Test
  void aTypingErrorAndAFilterTooManyHaveAWayOut() {
    page.search("Aleppp");
    page.until(driver -> page.text("#empty").contains("Did you mean Aleppo?"));
    page.one(".empty__way").click();
    page.settle();
    assertThat(page.activeFilters()).containsExactly("Aleppo");

    page.search("Aleppoo 2016");
    page.until(driver -> page.text("#empty").contains("Did you mean Aleppo?"));
    page.one(".empty__way").click();
    page.settle();
    assertThat(page.activeFilters()).containsExactlyInAnyOrder("Aleppo", "2016");

    page.search("Baghdad 2012");
    page.until(driver -> page.text("#empty").contains("Without 2012: 1 event"));
    page.one(".empty__way").click();
    page.settle();
    assertThat(page.events()).isPositive();
  }

  @Test
  void wordsAreSearchedForTogetherWithoutOneOrEither() {
    page.search("shells OR exploded");
    assertThat(page.articleTitles())
        .containsExactlyInAnyOrder("Shells on Aleppo", "A bomb in Baghdad");

    page.open("").search("Aleppo -shells");
    assertThat(page.articleTitles()).containsExactly("Fighting in Aleppo");

    page.open("").search("\"car bomb\"");
    assertThat(page.articleTitles()).containsExactly("A bomb in Baghdad");
    page.open("").search("\"bomb car\"");
    page.until(driver -> page.text("#empty").contains("Without \"bomb car\": "));
  }
}
