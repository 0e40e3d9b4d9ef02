package org.dateline.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.webjars.WebJarVersionLocator;

/**
 * The page with its modules and its style sheets joined, under names that change with what is in
 * them, so that a browser may keep them for good.
 *
 * @param html the page, which names the other two
 * @param script its modules as one
 * @param style its sheets as one
 */
record PageFiles(String html, PageFile script, PageFile style) {

  private static final Pattern SHEET =
      Pattern.compile("(?<! ) *<link rel=\"stylesheet\" href=\"([^\"]+)\">\\n");
  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"></script>");

  /**
   * One of the joined files.
   *
   * @param name its name, such as {@code app.0f3a.js}
   * @param text what is in it
   */
  record PageFile(String name, String text) {

    private static PageFile of(String text, String extension) {
      return new PageFile("app." + hash(text) + "." + extension, text);
    }
  }

  /**
   * Reads and joins the files of the page, with the messages of a language in its script.
   *
   * @param language one of {@link PageLanguage}
   */
  static PageFiles read(ResourceLoader resources, PageLanguage language) {
    String page =
        text(resources, "index.html").replace("<html lang=\"en\">", language.openingTag());
    StringBuilder sheets = new StringBuilder();
    Matcher links = SHEET.matcher(page);
    while (links.find()) {
      String path = links.group(1);
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      sheets
          .append(text(resources, path).replaceAll("url\\((?!data:)", "url(" + folder))
          .append('\n');
    }
    Matcher main = SCRIPT.matcher(page);
    if (!main.find()) {
      throw new IllegalStateException("index.html has no module script");
    }
    PageFile script =
        PageFile.of(
            messages(resources, language)
                + ModuleBundle.of(main.group(1), path -> text(resources, path)),
            "js");
    PageFile style = PageFile.of(sheets.toString(), "css");
    String html =
        links
            .reset()
            .replaceAll("")
            .replace(
                main.group(),
                "<link rel=\"stylesheet\" href=\"%s\">\n  <script type=\"module\" src=\"%s\"></script>"
                    .formatted(style.name(), script.name()));
    return new PageFiles(html, script, style);
  }

  private static String messages(ResourceLoader resources, PageLanguage language) {
    return language == PageLanguage.EN
        ? ""
        : "globalThis.datelineMessages = "
            + text(resources, "messages/" + language.tag() + ".json").strip()
            + ";\n";
  }

  private static String text(ResourceLoader resources, String path) {
    Resource file = resources.getResource("classpath:/static/" + path);
    if (path.startsWith("webjars/")) {
      file = resources.getResource("classpath:/META-INF/resources/" + withVersion(path, resources));
    }
    try (InputStream in = file.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page names webjars without their versions. */
  private static String withVersion(String path, ResourceLoader resources) {
    String name = path.split("/")[1];
    String version = new WebJarVersionLocator().version(name);
    return path.replaceFirst("webjars/" + name, "webjars/" + name + "/" + version);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
