package org.dateline.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The program over a few articles and its page in a browser, opened once for the tests of a class.
 */
abstract class OpenPage {

  /** What the tests write, and where the browser puts its downloads. */
  @TempDir static Path folder;

  static RunningDateline dateline;
  static ChromeDriver browser;
  static MapPage page;

  /**
   * Adds an article to the corpus.
   *
   * @param lines of its front matter
   */
  static void article(String id, String title, String text, String... lines) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    String quoted = "'" + title.replace("'", "''") + "'";
    Files.writeString(
        corpus.resolve(id + ".md"),
        "---\nid: %s\ntitle: %s\n%s\n---\n\n%s\n"
            .formatted(id, quoted, String.join("\n", lines), text));
  }

  /** Starts the program over the articles, and opens the browser and in it the page. */
  static void open(String... options) throws IOException {
    open(Map.of(), options);
  }

  /** The same with variables in the program's environment. */
  static void open(Map<String, String> environment, String... options) throws IOException {
    dateline =
        RunningDateline.serve(
            environment, folder.resolve("dateline.gpkg"), folder.resolve("corpus"), options);
    browser = Chromium.open(folder);
    page = new MapPage(browser, dateline.address());
    page.open("");
  }

  // A browser that did not start leaves the program to be stopped.
  @AfterAll
  static void closeBoth() {
    if (browser != null) {
      browser.quit();
      browser = null;
    }
    if (dateline != null) {
      dateline.close();
      dateline = null;
    }
  }
}
