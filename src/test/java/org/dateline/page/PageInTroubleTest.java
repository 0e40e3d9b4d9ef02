package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dateline.page.FaultyService.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the page says when its service is slow, wrong or gone, and how it recovers. */
class PageInTroubleTest extends OpenPage {

  private static FaultyService service;

  @BeforeAll
  static void openThePageOfAFaultyService() throws IOException {
    article("a", "A siege", "Fighting in Homs, Syria.", "published: 2012-09-29");
    article("b", "Talks", "Talks in Geneva, Switzerland.", "published: 2013-11-24");
    open();
    service = new FaultyService(dateline.address());
    page = new MapPage(browser, service.address());
  }

  @BeforeEach
  void startAfresh() {
    page.open("");
  }

  @AfterEach
  void nothingIsWrongAnyMore() {
    service.set(Fault.none());
    page.complaints();
  }

  @AfterAll
  static void closeTheService() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void aSlowAnswerIsSaidAndWaitedFor() {
    service.set(Fault.slow("/layers/clusters", 6_000));
    page.clickYear(2012);
    page.until(driver -> page.text("#busy").equals("Still loading…"));
    assertThat(page.shows("#notice")).isFalse();

    page.settle();
    assertThat(page.summary()).startsWith("1 event");
    assertThat(page.text("#busy")).isEmpty();
  }

  @Test
  void aNewViewGivesTheRequestsOfTheOldOneUp() {
    service.set(Fault.slow("/layers/clusters", 1_500));
    page.givenUp();
    for (int i = 0; i < 3; i++) {
      page.one("#map").sendKeys(Keys.ARROW_RIGHT);
      pause(600);
    }
    assertThat(page.givenUp()).isEqualTo(2);

    page.settle();
    assertThat(page.shows("#notice")).isFalse();
  }

  @Test
  void anAnswerThatIsNotJsonIsSaidAndAskedForAgain() {
    service.set(Fault.answer("/layers/", 200, "<h1>It works!</h1>"));
    page.clickYear(2012);
    page.until(driver -> page.text("#notice").contains("not JSON"));
    page.settle(); // each answer that fails may still lengthen the notice

    service.set(Fault.none());
    page.one("#notice button").click();
    page.settle();
    assertThat(page.shows("#notice")).isFalse();
    assertThat(page.summary()).startsWith("1 event");
  }

  @Test
  void anAnswerOfTheWrongShapeIsSaidAndBreaksNothing() {
    service.set(Fault.answer("/", 200, "{\"features\":7,\"buckets\":{},\"articles\":null}"));
    page.clickYear(2012);
    page.until(driver -> page.text("#notice").contains("unexpected answer"));
    page.settle();
    assertThat(page.pins()).isNotEmpty();

    service.set(Fault.none());
    page.one("#notice button").click();
    page.settle();
    assertThat(page.articleTitles()).containsExactly("A siege");
  }

  @Test
  void aServiceThatFailsIsSaidAndAskedAgainByItself() {
    service.set(Fault.answer("/", 503, "{\"detail\":\"the disk is full\"}"));
    page.clickYear(2012);
    page.until(driver -> page.text("#notice").contains("(503): the disk is full"));

    service.set(Fault.none());
    page.until(driver -> !page.shows("#notice"));
    page.settle();
    assertThat(page.articleTitles()).containsExactly("A siege");
  }

  @Test
  void aServiceThatIsDownIsSaidAndFoundAgain() throws IOException {
    page.tab("articles");
    service.goDown();
    page.clickYear(2013);
    page.until(driver -> page.text("#notice").contains("cannot be reached"));
    page.one("#tab-articles").click();
    page.one("#article-list .row__read").click();
    page.until(driver -> page.text("#reader-body").contains("cannot be reached"));

    service.comeBack();
    page.until(driver -> !page.shows("#notice"));
    page.settle();
    page.one("#reader-body button").click(); // Try again
    page.until(driver -> page.text("#reader-title").equals("Talks"));
    assertThat(page.articleTitles()).containsExactly("Talks");
  }

  @Test
  void anArticleThatIsGoneIsSaid() {
    page.open("?read=gone");

    assertThat(page.text("#reader-body")).contains("there is no article 'gone'");
    assertThat(page.summary()).startsWith("2 events");
    page.one("#reader-body button").click();
    page.settle();
    assertThat(page.shows("#reader")).isFalse();
    assertThat(page.articleTitles()).containsExactlyInAnyOrder("A siege", "Talks");
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
