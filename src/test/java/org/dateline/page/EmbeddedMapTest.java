package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map within a page of another site, which a browser allows to those that the owner names. */
class EmbeddedMapTest extends OpenPage {

  private static HttpServer site;

  @BeforeAll
  static void openThePageAndAnotherSite() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    article("homs", "A siege", "Fighting in Homs, Syria.", "published: 2012-09-29");
    open(Map.of("DATELINE_EMBED_ORIGINS", origin("127.0.0.1")));
    byte[] html =
        "<!doctype html><title>News</title><iframe src='%s/?year=2012&amp;embed=true' width=600 height=400></iframe>"
            .formatted(dateline.address())
            .getBytes(StandardCharsets.UTF_8);
    site.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
          }
        });
    site.start();
  }

  @AfterAll
  static void closeTheSite() {
    site.stop(0);
  }

  @Test
  void aSiteThatTheOwnerNamesShowsTheMapAloneAndLeadsToTheWholePage() {
    page.requests();
    browser.get(origin("127.0.0.1"));
    browser.switchTo().frame(0);
    page.until(driver -> page.count(".pin") > 0);

    assertThat(page.shows("#map, #legend")).isTrue();
    assertThat(page.shows("header, #side, #time-line, #reader")).isFalse();
    assertThat(String.valueOf(page.one("#full-view").getDomProperty("href")))
        .startsWith(dateline.address() + "/?year=2012&map=")
        .doesNotContain("embed");
    assertThat(page.requests())
        .filteredOn(address -> "/api/articles".equals(address.getPath()))
        .as("nothing is asked for that is not shown")
        .isEmpty();
  }

  @Test
  void anotherSiteDoesNotGetIt() {
    page.complaints();
    browser.get(origin("localhost"));
    page.until(
        driver ->
            page.complaints().stream()
                .anyMatch(complaint -> complaint.contains("frame-ancestors")));
    browser.switchTo().frame(0);
    assertThat(page.count("#map")).isZero();
  }

  @Test
  void theCodeIsOfferedToThoseWhoMayUseIt() {
    page.allowClipboard();
    page.open("?year=2012");
    page.one("#export summary").click();
    page.until(driver -> page.shows("#copy-embed"));
    page.one("#copy-embed").click();
    page.until(driver -> page.text("#copy-embed").contains("Copied"));

    assertThat(page.clipboard())
        .startsWith("<iframe src=\"" + dateline.address() + "/?year=2012&amp;map=")
        .contains("&amp;embed=true\"");
  }

  private static String origin(String host) {
    return "http://" + host + ":" + site.getAddress().getPort();
  }
}
