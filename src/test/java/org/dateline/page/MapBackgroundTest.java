package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** The map under the events: the page's own, and the tiles of an owner who names a tile server. */
class MapBackgroundTest {

  private static final String PURE_RED_PIXELS =
      """
      return [...document.querySelectorAll('.leaflet-tile-pane canvas')].reduce((sum, canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] > 200 && data[i + 1] < 150 && data[i + 2] < 150) sum++;
        }
        return sum;
      }, 0);""";

  @TempDir static Path folder;
  private static Path corpus;
  private static ChromeDriver browser;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.md"), "# A siege\n\nFighting in Homs, Syria.");
    browser = Chromium.open(folder);
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void thePageDrawsItsOwnMapInThreeLevelsOfDetail() throws IOException {
    try (RunningDateline dateline = RunningDateline.serve(folder.resolve("own.gpkg"), corpus)) {
      MapPage page = new MapPage(browser, dateline.address());
      assertThat(drawnFrom(page, 3)).containsExactly("countries-110m.json");
      assertThat(page.texts(".country-label")).contains("Turkey", "Iran");
      assertThat(page.count(".city-label")).isZero();
      assertThat(provinceBorders(page)).isZero();

      assertThat(drawnFrom(page, 5))
          .as("the coast at once, and then the finer lines")
          .containsExactlyInAnyOrder("countries-110m.json", "countries-50m.json");
      assertThat(page.texts(".city-label")).contains("Baghdad");
      assertThat(provinceBorders(page)).isZero();

      assertThat(drawnFrom(page, 7))
          .containsExactlyInAnyOrder("countries-110m.json", "countries-10m.json", "provinces.json");
      assertThat(page.texts(".city-label")).contains("Damascus", "Latakia");
      page.until(driver -> provinceBorders(page) > 0); // the fine lines come after the coast
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void theTilesOfTheOwnersServerTakeItsPlace() throws IOException {
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    HttpServer tiles = tileServer(asked);
    String host = "http://127.0.0.1:" + tiles.getAddress().getPort();
    Map<String, String> settings =
        Map.of(
            "DATELINE_TILES_URL",
            host + "/{z}/{x}/{y}.png",
            "DATELINE_TILES_ATTRIBUTION",
            "© <b>Somebody</b>",
            "DATELINE_TILES_OTHERS_0_NAME",
            "Satellite",
            "DATELINE_TILES_OTHERS_0_URL",
            host + "/sat/{z}/{x}/{y}.png");
    try (RunningDateline dateline =
        RunningDateline.serve(settings, folder.resolve("tiles.gpkg"), corpus)) {
      MapPage page = new MapPage(browser, dateline.address());
      page.open("?map=5/35/38");
      page.until(driver -> page.count("img.leaflet-tile-loaded") > 0);

      assertThat(asked).isNotEmpty().allMatch(path -> path.matches("/5/\\d+/\\d+\\.png"));
      assertThat(page.count(".leaflet-tile-pane canvas")).isZero();
      assertThat(page.text(".leaflet-control-attribution")).contains("© <b>Somebody</b>");
      assertThat(page.requests())
          .filteredOn(address -> !"data".equals(address.getScheme()))
          .allMatch(address -> List.of("localhost", "127.0.0.1").contains(address.getHost()));
      page.one(".leaflet-control-layers-toggle").sendKeys(Keys.ENTER);
      page.first(".leaflet-control-layers label", label -> label.getText().contains("Satellite"))
          .findElement(By.tagName("input"))
          .sendKeys(Keys.SPACE);
      page.until(driver -> asked.stream().anyMatch(path -> path.startsWith("/sat/5/")));
      page.first(".leaflet-control-layers label", label -> label.getText().contains("Plain map"))
          .findElement(By.tagName("input"))
          .sendKeys(Keys.SPACE);
      page.until(driver -> page.count(".leaflet-tile-pane canvas") > 0);
      assertThat(page.barriers(".leaflet-control-layers")).isEmpty();
      page.open("?map=12/36.2/37.1");
      page.until(
          driver -> !page.text(".leaflet-control-attribution").contains("This map has no streets"));
      assertThat(page.complaints()).isEmpty();
    } finally {
      tiles.stop(0);
    }
  }

  /** The files of land and borders that the page asks for when it opens at a zoom. */
  private static List<String> drawnFrom(MapPage page, int zoom) {
    page.requests();
    page.open("?map=" + zoom + "/35/38");
    page.until(driver -> page.holds("document.querySelector('.leaflet-tile-loaded') !== null"));
    return page.requests().stream()
        .map(address -> address.getPath() == null ? "" : address.getPath())
        .filter(path -> path.matches("/basemap/(countries-|provinces).*\\.json"))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .distinct()
        .toList();
  }

  /** How many pixels the borders of provinces have, once they are painted red. */
  private static long provinceBorders(MapPage page) {
    page.evaluate("document.documentElement.style.setProperty('--map-province', '#ff0000')");
    page.emulate("prefers-color-scheme", "dark"); // the map is drawn anew
    page.settle();
    page.until(driver -> page.holds("document.querySelector('.leaflet-tile-loaded') !== null"));
    Object pixels = page.evaluate(PURE_RED_PIXELS);
    page.emulate("prefers-color-scheme", "light");
    return pixels instanceof Long count ? count : -1;
  }

  private static HttpServer tileServer(Queue<String> asked) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", png);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, png.size());
            exchange.getResponseBody().write(png.toByteArray());
          }
        });
    server.start();
    return server;
  }
}
