package org.dateline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.page.Chromium;
import org.dateline.page.RunningDateline;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Measures in a browser how long the page takes with many events: from the start of the navigation
 * to the first pins, and for pans of the map from the request for clusters to the end of its
 * answer.
 *
 * <p>Argument: the store that {@link MillionEvents} filled.
 */
public final class PageAtScale {

  private static final int LOADS = 7;
  private static final int PANS = 30;

  private static final String FIRST_PINS =
      """
      const done = arguments[arguments.length - 1];
      const look = () => document.querySelector('.pin')
        ? done(performance.now() - performance.timing.loadEventEnd + performance.timing.navigationStart)
        : requestAnimationFrame(look);
      look();""";

  private static final String CLUSTERS =
      """
      return performance.getEntriesByType('resource')
        .filter(entry => entry.name.includes('clusters.geojson') && entry.name.includes('bbox='))
        .map(entry => entry.responseEnd - entry.startTime);""";

  private PageAtScale() {}

  /** Measures and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path none = Files.createTempDirectory("no-articles");
    ChromeDriver browser = Chromium.open(none);
    try (RunningDateline dateline = RunningDateline.serve(Path.of(args[0]), none)) {
      browser.get(dateline.address().toString());
      browser.executeAsyncScript(FIRST_PINS); // the first time the service warms up
      double[] firstPins = new double[LOADS];
      for (int i = 0; i < LOADS; i++) {
        browser.get(dateline.address().toString());
        firstPins[i] = number(browser.executeAsyncScript(FIRST_PINS));
      }
      print("first pins after the load event", firstPins);
      for (String filter : List.of("", "min-confidence=0.6&", "year=2014&year=2015&")) {
        print("pan, " + (filter.isEmpty() ? "no filter" : filter), pans(browser, dateline, filter));
      }
    } finally {
      browser.quit();
    }
  }

  /** Drags by hand would measure the driver; the map is moved by its keys. */
  private static double[] pans(ChromeDriver browser, RunningDateline dateline, String filter)
      throws InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int zoom = 2; zoom <= 7; zoom++) {
      browser.get(dateline.address() + "/?" + filter + "map=" + zoom + "/40/20");
      browser.executeAsyncScript(FIRST_PINS);
      Thread.sleep(1_000);
      browser.executeScript("performance.clearResourceTimings()");
      WebElement map = browser.findElement(By.id("map"));
      for (int i = 0; i < PANS / 6; i++) {
        map.sendKeys(List.of(Keys.ARROW_LEFT, Keys.ARROW_RIGHT, Keys.ARROW_UP).get(i % 3));
        Thread.sleep(700);
      }
      if (browser.executeScript(CLUSTERS) instanceof List<?> measured) {
        measured.forEach(time -> times.add(number(time)));
      }
    }
    return times.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static void print(String what, double[] milliseconds) {
    Arrays.sort(milliseconds);
    int n = milliseconds.length;
    System.out.printf(
        Locale.ROOT,
        "%-45s n=%d median %.0f ms, 95%% %.0f ms, longest %.0f ms%n",
        what,
        n,
        n == 0 ? Double.NaN : milliseconds[n / 2],
        n == 0 ? Double.NaN : milliseconds[Math.min(n - 1, n * 95 / 100)],
        n == 0 ? Double.NaN : milliseconds[n - 1]);
  }
}
