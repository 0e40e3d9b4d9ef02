package org.dateline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.page.Chromium;
import org.dateline.page.RunningDateline;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Measures in a browser how long the page takes with many events: from the start of the navigation
 * to the first pins; for choices of an analyst until the map and until all panes show them, and
 * what each request took of that; for pans of the map from the request for clusters to the end of
 * its answer.
 *
 * <p>Argument: the store that {@link MillionEvents} filled.
 */
public final class PageAtScale {

  private static final int LOADS = 7;
  private static final int PANS = 30;
  private static final int CHOICES = 5;

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

  /** Does something and waits for the pins that follow, and until nothing is loading any more. */
  private static final String CHOOSE =
      """
      const done = arguments[arguments.length - 1];
      performance.clearResourceTimings();
      const busy = () => document.querySelector('.busy--on');
      const start = performance.now();
      let clusters = 0, quiet = 0;
      new Function(arguments[0])();
      const look = () => {
        const now = performance.now();
        const answered = performance.getEntriesByType('resource')
          .find(entry => entry.name.includes('clusters.geojson') && entry.name.includes('bbox='));
        if (answered && !clusters) clusters = answered.responseEnd - start;
        if (busy() || now - start < 300) quiet = 0;
        else if (!quiet) quiet = now;
        if (quiet && now - quiet > 500) {
          const requests = performance.getEntriesByType('resource')
            .filter(entry => /layers|api/.test(entry.name))
            .map(entry => new URL(entry.name).pathname.split('/').pop()
              + (/limit=1(&|$)/.test(entry.name) ? ' (count)' : '') + ' '
              + Math.round(entry.responseEnd - entry.startTime));
          done([clusters, quiet - start, requests.join(', ')]);
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);""";

  private static final String NEXT_VALUE_OF =
      """
      const list = [...document.querySelectorAll('.facet')]
        .find(one => one.querySelector('summary').textContent.startsWith('%s'));
      list.open = true;
      [...list.querySelectorAll('[type=checkbox]')].find(input => !input.checked).click();""";

  private static final String SEARCH =
      """
      const search = document.getElementById('search');
      search.value = '%s';
      search.form.requestSubmit();""";

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
      choices(browser, dateline);
      for (String filter : List.of("", "min-confidence=0.6&", "year=2014&year=2015&")) {
        print("pan, " + (filter.isEmpty() ? "no filter" : filter), pans(browser, dateline, filter));
      }
    } finally {
      browser.quit();
    }
  }

  private static void choices(ChromeDriver browser, RunningDateline dateline) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String facet : List.of("Kind", "Country", "Place", "Publisher")) {
      choices.put("a value of " + facet, NEXT_VALUE_OF.formatted(facet));
    }
    choices.put("a rare word", SEARCH.formatted("4321"));
    choices.put("a word of all texts", SEARCH.formatted("river"));
    choices.put("a year", "document.getElementById('time-next').click()");
    choices.put(
        "days as the step",
        "const step = document.getElementById('time-step');"
            + "step.value = 'day'; step.dispatchEvent(new Event('change'))");
    choices.forEach(
        (what, script) -> {
          double[] map = new double[CHOICES];
          double[] all = new double[CHOICES];
          String requests = "";
          for (int i = 0; i < CHOICES; i++) {
            browser.get(dateline.address() + "/?map=4/40/20");
            browser.executeAsyncScript(FIRST_PINS);
            browser.executeAsyncScript(CHOOSE, ""); // until the page is complete
            List<?> took = (List<?>) browser.executeAsyncScript(CHOOSE, script);
            map[i] = number(took.get(0));
            all[i] = number(took.get(1));
            requests = String.valueOf(took.get(2));
          }
          print(what + ": until the map's answer", map);
          print(what + ": until all panes are there", all);
          System.out.println("    the last time: " + requests);
        });
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
