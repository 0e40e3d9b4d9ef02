package org.dateline.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.page.PageFiles.PageFile;
import org.dateline.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the map page; its single modules stay where they are, for whoever works on them. */
@RestController
class PageController {

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /**
   * What the page without filters asks for first, so that the browser need not wait for its script.
   */
  private static final String FIRST_DATA =
      "  <link rel=\"preload\" as=\"fetch\" crossorigin href=\"layers/clusters.geojson?zoom=2\">\n";

  private final ResourceLoader resources;

  // Joined when somebody first asks for the language: the start has other things to do.
  private final Map<PageLanguage, PageFiles> pages = new ConcurrentHashMap<>();
  private final Map<String, PageFile> files = new ConcurrentHashMap<>();

  PageController(ResourceLoader resources) {
    this.resources = resources;
  }

  @GetMapping({"/", "/index.html"})
  ResponseEntity<String> page(
      @RequestParam(name = "lang", required = false) @Nullable String chosen,
      @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
      HttpServletRequest request) {
    PageFiles page = page(PageLanguage.of(chosen, accepted));
    boolean isBare = request.getQueryString() == null;
    return ResponseEntity.ok()
        .contentType(utf8("text/html"))
        .cacheControl(CacheControl.noCache())
        .varyBy("Accept-Language")
        .eTag(page.script().name() + page.style().name() + (isBare ? "" : "?"))
        .body(isBare ? page.html().replace("</head>", FIRST_DATA + "</head>") : page.html());
  }

  @GetMapping("/app.{hash:[0-9a-f]+}.js")
  ResponseEntity<String> script(@PathVariable String hash) {
    return file("app." + hash + ".js", "text/javascript");
  }

  @GetMapping("/app.{hash:[0-9a-f]+}.css")
  ResponseEntity<String> style(@PathVariable String hash) {
    return file("app." + hash + ".css", "text/css");
  }

  private ResponseEntity<String> file(String name, String type) {
    PageFile file = files.get(name);
    if (file == null) {
      // Named by a page of an earlier run.
      for (PageLanguage language : PageLanguage.values()) {
        page(language);
      }
      file = files.get(name);
    }
    if (file == null) {
      throw new NotFoundException("there is no file '" + name + "'; load the page again");
    }
    return ResponseEntity.ok().contentType(utf8(type)).cacheControl(FOR_GOOD).body(file.text());
  }

  private PageFiles page(PageLanguage language) {
    return pages.computeIfAbsent(
        language,
        wanted -> {
          PageFiles page = PageFiles.read(resources, wanted);
          files.put(page.script().name(), page.script());
          files.put(page.style().name(), page.style());
          return page;
        });
  }

  private static MediaType utf8(String type) {
    return MediaType.parseMediaType(type + ";charset=UTF-8");
  }
}
