package org.dateline.article;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.article.layout.Head;
import org.dateline.article.layout.Paragraphs;

/**
 * Reads Markdown and plain text, with YAML front matter or without.
 *
 * <p>Fields that the front matter lacks are looked for in the first lines of the text.
 */
final class TextReader implements ArticleReader {

  private static final Set<String> MARKDOWN = Set.of("md", "markdown");
  private static final Pattern BEGINS_WITH_HEADING = Pattern.compile("\\A\\s*#{1,6}[ \\t]+\\S");
  private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");

  @Override
  public Set<String> endings() {
    return Set.of("md", "markdown", "txt", "text");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    try {
      String text = PlainBytes.read(source);
      if (!Clippings.read(source, text, readings)) {
        readings.accept(new Reading.Read(source.name(), article(source, FrontMatter.split(text))));
      }
    } catch (RejectedException | IllegalArgumentException e) {
      readings.accept(new Reading.Rejected(source.name(), String.valueOf(e.getMessage())));
    }
  }

  private static Article article(Source source, FrontMatter front) throws RejectedException {
    Metadata metadata = Metadata.of(front::find);
    boolean markdown = isMarkdown(source.name(), front.body());
    Head head = Head.of(markdown ? MarkdownText.of(front.body()) : front.body(), metadata.title());
    if (head.body().isEmpty()) {
      throw new RejectedException("no text below the title");
    }
    String text = markdown ? head.body() : Paragraphs.of(head.body());
    Published published =
        Published.strongest(
                head.published().map(date -> new Published(date, Published.Source.HEAD)),
                WeakEvidence.inDateline(text),
                WeakEvidence.inFileName(source.name()))
            .orElse(null);
    return metadata.article(
        source.id(),
        head.title().orElse(baseName(source.name())),
        head.byline().orElse(null),
        published,
        text);
  }

  // A plain text that begins with a Markdown heading is Markdown, saved from a web page.
  private static boolean isMarkdown(String name, String body) {
    return MARKDOWN.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        || BEGINS_WITH_HEADING.matcher(body).find();
  }

  /** The name of a file without folder and extension, used as title if there is no better one. */
  static String baseName(String name) {
    String file = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    return ENDING.matcher(file).replaceFirst("");
  }
}
