package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why an event is where it is, and saying what happened, in a real browser. */
class HappenedPageTest extends OpenPage {

  private static final String TOKEN = "open-sesame";
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TEXT =
      "Shells fell on Homs in Syria on Friday, killing three people. Beirut is far away.";

  @BeforeAll
  static void openThePage() throws IOException {
    for (String id : List.of("why", "denied", "confirmed", "undone")) {
      article(id, id, TEXT, "published: 2012-09-29");
    }
    open("--token=" + TOKEN);
  }

  @BeforeEach
  void knowTheToken() {
    page.open("");
    browser.executeScript("sessionStorage.setItem('dateline.token', arguments[0])", TOKEN);
  }

  @Test
  void theReaderSaysWhyAnEventIsThere() {
    select("why", "Homs");
    page.until(driver -> page.text(".happened").contains("” reports it"));

    assertThat(page.text(".happened")).contains("“Homs” is in the same sentence", "from “Friday”");
    select("why", "Beirut");
    page.until(driver -> page.text(".happened").contains("no event is tied to it"));
  }

  @Test
  void whereItDidNotHappenTheEventGoes() {
    assertThat(kinds("denied")).hasSize(1);
    select("denied", "Homs");
    openForm();
    button("It is not where it happened").click();
    page.until(driver -> page.text(".reader__said").contains("is now only mentioned"));

    assertThat(kinds("denied")).isEmpty();
    page.until(driver -> page.text(".happened").contains("a person says"));
  }

  @Test
  void whereItHappenedThereIsAnEventOfThatKindOnThatDay() {
    select("confirmed", "Beirut");
    openForm();
    new Select(page.one(".correct form select")).selectByValue("accident");
    page.one(".correct input[name='start']").sendKeys("2012-09-03");
    button("It happened here").click();
    page.until(driver -> page.text(".reader__said").contains("is now where it happened"));

    assertThat(kinds("confirmed")).contains("Beirut accident 2012-09-03");
    page.until(driver -> page.text(".happened").contains("set by "));
  }

  @Test
  void whatWasSaidIsUndone() {
    List<String> before = kinds("undone");
    select("undone", "Homs");
    openForm();
    button("It is not where it happened").click();
    page.until(driver -> kinds("undone").isEmpty());
    page.settle();
    openForm();
    browser.findElement(By.xpath("//button[starts-with(., 'Undo what')]")).click();
    page.until(driver -> page.text(".reader__said").contains("is withdrawn"));

    assertThat(kinds("undone")).isEqualTo(before);
  }

  private static void select(String article, String word) {
    page.open("?article=" + article + "&read=" + article);
    page.first(".reader__body mark", one -> one.getText().equals(word)).click();
    page.settle();
  }

  private static void openForm() {
    browser.executeScript(
        "document.querySelectorAll('.correct, .correct details').forEach(one => { one.open = true; })");
  }

  private static WebElement button(String text) {
    WebElement button =
        browser.findElement(By.xpath("//button[normalize-space(.)='" + text + "']"));
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    return button;
  }

  /** Of the events of an article: place, kind, first day. */
  private static List<String> kinds(String article) {
    URI address = dateline.address().resolve("/layers/events.geojson?article=" + article);
    try {
      String layer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
              .body();
      return JSON.readTree(layer)
          .path("features")
          .valueStream()
          .map(feature -> feature.path("properties"))
          .map(HappenedPageTest::words)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(address.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(address.toString(), e);
    }
  }

  private static String words(JsonNode event) {
    return event.path("place").asString()
        + " "
        + event.path("kind").asString()
        + " "
        + event.path("event_start").asString();
  }
}
