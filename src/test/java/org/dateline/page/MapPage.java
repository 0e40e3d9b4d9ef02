package org.dateline.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page in a browser, in the words of a person who uses it. */
final class MapPage {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PIN = ".leaflet-marker-pane .pin";
  private static final Pattern EVENTS = Pattern.compile("([\\d,]+) events?\\b");
  private static final JsonMapper JSON = new JsonMapper();

  private static final String AXE = axe();

  private final ChromeDriver browser;
  private final URI home;

  MapPage(ChromeDriver browser, URI home) {
    this.browser = browser;
    this.home = home;
  }

  MapPage open(String query) {
    browser.get(home.resolve("/" + query).toString());
    return settle();
  }

  /** Waits until everything that was asked for is there, and the map has come to rest. */
  MapPage settle() {
    pause(350); // typing and the end of a move are waited for by the page itself
    until(
        driver ->
            !text("#summary").equals("Loading…")
                && browser.findElements(By.cssSelector(".busy--on, [aria-busy='true']")).isEmpty()
                && !browser.findElement(By.id("progress")).isDisplayed());
    pause(250);
    until(driver -> browser.findElements(By.cssSelector(".busy--on")).isEmpty());
    return this;
  }

  String summary() {
    return text("#summary");
  }

  /** How many events the summary speaks of. */
  int events() {
    return events(summary());
  }

  /** How many events the pins on the map stand for. */
  int eventsOnPins() {
    return pins().stream().mapToInt(pin -> events(label(pin))).sum();
  }

  List<WebElement> pins() {
    return all(PIN);
  }

  /** Clicks on the first pin whose label has these words. */
  MapPage openPin(String words) {
    first(PIN, pin -> label(pin).contains(words)).click();
    return settle();
  }

  static String label(WebElement pin) {
    return String.valueOf(pin.getDomAttribute("aria-label"));
  }

  /** Opens the form for exact times and for playing. */
  MapPage exactTime() {
    if (!"true".equals(one("#time-exact").getDomAttribute("open"))) {
      one("#time-exact summary").click();
    }
    return this;
  }

  /** Opens one of the tabs beside the map: events, articles or filters. */
  MapPage tab(String name) {
    WebElement tab = one("#tab-" + name);
    if (tab.isDisplayed() && !"true".equals(tab.getDomAttribute("aria-selected"))) {
      tab.click();
      settle();
    }
    return this;
  }

  /** Clicks on the first row of the list of events that has these words. */
  MapPage openRow(String words) {
    tab("events").first(".event-row", row -> row.getText().contains(words)).click();
    return settle();
  }

  MapPage toggleYear(int year) {
    clickYear(year);
    return settle();
  }

  /** Chooses a year, or takes it back, and does not wait for what follows. */
  void clickYear(int year) {
    WebElement column = one(".time__column[data-key='%04d']".formatted(year));
    new Actions(browser).moveToElement(column).click().perform();
  }

  MapPage toggleArticle(String title) {
    tab("articles").row(title).findElement(By.cssSelector(".row__only")).click();
    return settle();
  }

  MapPage read(String title) {
    tab("articles").row(title).findElement(By.cssSelector(".row__read")).click();
    return settle();
  }

  MapPage search(String words) {
    one("#search").clear();
    one("#search").sendKeys(words, Keys.ENTER);
    return settle();
  }

  MapPage reset() {
    browser.findElement(By.xpath("//*[@id='active-filters']//button[.='Reset']")).click();
    return settle();
  }

  MapPage press(CharSequence... keys) {
    browser.switchTo().activeElement().sendKeys(keys);
    return settle();
  }

  MapPage tabTo(String selector) {
    for (int i = 0; i < 200; i++) {
      if (focused(selector)) {
        return this;
      }
      browser.switchTo().activeElement().sendKeys(Keys.TAB);
    }
    throw new AssertionError("no number of tabs leads to " + selector);
  }

  /** Chooses an option of a list by its value. */
  MapPage choose(String list, String value) {
    new Select(one(list)).selectByValue(value);
    return settle();
  }

  /** Types a day into a date input, as a date picker would set it. */
  MapPage enterDay(String input, String day) {
    browser.executeScript(
        "arguments[0].value = arguments[1];"
            + " arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
        one(input),
        day);
    return settle();
  }

  /** Drags over an element, from one share of its width to another. */
  MapPage drag(String selector, double from, double to) {
    return drag(selector, from, to, 0);
  }

  /** The same, from so many pixels above its middle to as many below. */
  MapPage drag(String selector, double from, double to, int down) {
    WebElement element = one(selector);
    int width = element.getSize().getWidth();
    new Actions(browser)
        .moveToElement(element, (int) ((from - 0.5) * width), -down)
        .clickAndHold()
        .moveToElement(element, (int) ((to - 0.5) * width), down)
        .release()
        .perform();
    return settle();
  }

  /** Drags over an element by some pixels in several moves, and does not let go. */
  void dragSlowly(String selector, int right, int down) {
    Actions drag = new Actions(browser).moveToElement(one(selector)).clickAndHold();
    for (int i = 0; i < 5; i++) {
      drag.moveByOffset(right / 5, down / 5).pause(Duration.ofMillis(200));
    }
    drag.perform();
  }

  MapPage letGo() {
    new Actions(browser).release().perform();
    return settle();
  }

  void allowClipboard() {
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  String clipboard() {
    return String.valueOf(
        browser.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "navigator.clipboard.readText().then(done, error => done(String(error)));"));
  }

  /** Cuts the browser off from the service, or connects it again. */
  void offline(boolean isOffline) {
    browser.executeCdpCommand("Network.enable", Map.of());
    browser.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** Sets a media feature, such as prefers-color-scheme. */
  void emulate(String feature, String value) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  void resize(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 640));
  }

  /** The text of the pages that a printer would get, A4. */
  String paper() {
    Object pdf =
        browser
            .executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69))
            .get("data");
    try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(String.valueOf(pdf)))) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows the page as it is printed, or on a screen again. */
  void printed(boolean isPrinted) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", isPrinted ? "print" : ""));
  }

  /**
   * What axe-core has against the page as it stands, by the rules of WCAG 2.2 A and AA. That a pin
   * at the edge of the map is cut off by it, or stands below a control, is where its place lies:
   * the exception "essential" of 2.5.8. Among each other pins keep their room.
   */
  List<String> barriers() {
    return barriers("html");
  }

  /** The same of a part of the page. */
  List<String> barriers(String selector) {
    browser.executeScript(AXE);
    Object found =
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(arguments[0], { elementRef: true, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
              .then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
                nodes.filter(({ element }) => id !== 'target-size' || !element.matches('.pin'))
                  .map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`))),
              error => done([String(error)]));""",
            selector);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  boolean focused(String selector) {
    return Boolean.TRUE.equals(
        browser.executeScript("return document.activeElement.matches(arguments[0])", selector));
  }

  MapPage back() {
    browser.navigate().back();
    return settle();
  }

  List<String> years() {
    return all(".time__column").stream()
        .map(column -> String.valueOf(column.getDomAttribute("data-key")))
        .toList();
  }

  List<String> articleTitles() {
    return tab("articles").texts("#article-list .row__title");
  }

  List<String> activeFilters() {
    return texts("#active-filters .chip__text");
  }

  String downloadAddress() {
    return String.valueOf(one("#download").getDomProperty("href"));
  }

  void download() {
    one("#export summary").click();
    one("#download").click();
  }

  String address() {
    return String.valueOf(browser.getCurrentUrl());
  }

  String title() {
    return String.valueOf(browser.getTitle());
  }

  boolean shows(String selector) {
    return all(selector).stream().anyMatch(WebElement::isDisplayed);
  }

  int count(String selector) {
    return all(selector).size();
  }

  String text(String selector) {
    try {
      return one(selector).getText();
    } catch (StaleElementReferenceException e) {
      return one(selector).getText();
    }
  }

  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  WebElement one(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return browser.findElements(By.cssSelector(selector));
  }

  /** What the browser complained of since it was last asked. */
  List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses that were asked for since it was last asked. */
  List<URI> requests() {
    return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .flatMap(MapPage::requestAddress)
        .toList();
  }

  /** How many requests the page has given up since it was last asked what it asked for. */
  long givenUp() {
    return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
        .filter(message -> message.path("method").asString("").equals("Network.loadingFailed"))
        .filter(message -> message.path("params").path("canceled").asBoolean(false))
        .count();
  }

  /** What a script in the page returns. */
  @Nullable Object evaluate(String script, Object... arguments) {
    return browser.executeScript(script, arguments);
  }

  /** Whether a script in the page returns true. */
  boolean holds(String condition) {
    return Boolean.TRUE.equals(evaluate("return " + condition));
  }

  /** The first such element for which the test is true, once the page has it. */
  WebElement first(String selector, Predicate<WebElement> test) {
    return until(driver -> all(selector).stream().filter(test).findFirst().orElse(null));
  }

  /** Waits until the condition is neither false nor null, and returns what it is. */
  <T> T until(ExpectedCondition<T> condition) {
    return new WebDriverWait(browser, PATIENCE)
        .pollingEvery(Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .until(condition);
  }

  private static Stream<URI> requestAddress(LogEntry entry) {
    JsonNode message = JSON.readTree(entry.getMessage()).path("message");
    return message.path("method").asString("").equals("Network.requestWillBeSent")
        ? Stream.of(URI.create(message.path("params").path("request").path("url").asString()))
        : Stream.empty();
  }

  private WebElement row(String title) {
    return all("#article-list .row").stream()
        .filter(row -> row.findElement(By.cssSelector(".row__title")).getText().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article '" + title + "' in " + articleTitles()));
  }

  private static int events(String text) {
    Matcher matcher = EVENTS.matcher(text);
    if (matcher.find()) {
      return Integer.parseInt(matcher.group(1).replace(",", ""));
    }
    return text.equals("No events") ? 0 : 1; // the pin of a single event names its article instead
  }

  private static String axe() {
    try (InputStream in = MapPage.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
