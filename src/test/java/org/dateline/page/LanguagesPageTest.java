package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in the reader's language. */
class LanguagesPageTest extends OpenPage {

  @BeforeAll
  static void openThePage() throws IOException {
    article(
        "aleppo",
        "Fighting in Aleppo",
        "Rebels attacked the city of Aleppo in Syria on Monday.",
        "published: 2016-12-05");
    open();
  }

  @AfterEach
  void theBrowserHasNoComplaints() {
    assertThat(page.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fr,Événements,Syrie,5 décembre 2016",
    "es,Eventos,Siria,5 de diciembre de 2016",
    "de,Ereignisse,Syrien,5. Dezember 2016",
    "uk,Події,Сирія,5 грудня 2016",
    "ar,الأحداث,سوريا,5 ديسمبر 2016"
  })
  void textsDatesAndCountriesAreInTheChosenLanguage(
      String language, String events, String country, String day) {
    page.open("?lang=" + language);
    page.openRow("Aleppo");

    assertThat(page.text("#tab-events")).startsWith(events);
    assertThat(page.text(".card__what")).contains(country, day);
    assertThat(page.address()).contains("lang=" + language);
    assertThat(page.holds("document.documentElement.dir === 'rtl'"))
        .isEqualTo(language.equals("ar"));
    assertThat(page.holds("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    assertThat(page.barriers()).isEmpty();
  }

  @Test
  void theLanguageOfTheBrowserIsTheFirstChoice() {
    browser.executeCdpCommand("Network.enable", Map.of());
    browser.executeCdpCommand(
        "Network.setExtraHTTPHeaders",
        Map.of("headers", Map.of("Accept-Language", "uk-UA,uk;q=0.9,en;q=0.8")));
    page.open("");
    assertThat(page.text("#tab-events")).startsWith("Події");

    page.one("#export summary").click();
    page.choose("#language", "en");
    assertThat(page.text("#tab-events")).startsWith("Events");
  }
}
