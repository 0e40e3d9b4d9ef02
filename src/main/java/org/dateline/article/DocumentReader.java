package org.dateline.article;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.article.DocumentText.Content;
import org.dateline.article.layout.Paragraphs;
import org.dateline.article.layout.PdfLines;

/**
 * Reads PDF, DOCX, ODT, EPUB and RTF.
 *
 * <p>Such a file can keep a parser busy for ever, so the parser runs on its own thread and is
 * stopped after a time limit.
 */
final class DocumentReader implements ArticleReader {

  private static final int LONGEST = 64 * 1024 * 1024;

  // Titles that programs insert by themselves.
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)\\s*|untitled.*|document\\d*|microsoft word.*|.*\\.(?:docx?|pdf|odt|indd|qxp|tex|epub)|(?:po)?wer?point.*");
  private static final Pattern HYPHEN_AT_LINE_END = Pattern.compile("(?<=\\p{Ll})-\\n(?=\\p{Ll})");

  // Bullets before the items of a list, and marks of footnotes such as "[2]" after a word.
  private static final Pattern MARKS =
      Pattern.compile("(?m)^[·•▪◦‣\\uF0B7]\\h+|(?<=[\\p{L}.,;:!?”\"’')])\\[\\d{1,4}]");

  private final long longestSeconds;

  DocumentReader() {
    this(60);
  }

  DocumentReader(long longestSeconds) {
    this.longestSeconds = longestSeconds;
  }

  @Override
  public Set<String> endings() {
    return Set.of("pdf", "docx", "odt", "epub", "rtf");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    try {
      byte[] bytes = PlainBytes.read(source, LONGEST);
      Content content = content(source, bytes);
      if (!Clippings.read(source, content.text(), readings)) {
        readings.accept(new Reading.Read(source.name(), article(source, content)));
      }
    } catch (RejectedException e) {
      readings.accept(new Reading.Rejected(source.name(), String.valueOf(e.getMessage())));
    }
  }

  private static Article article(Source source, Content content) throws RejectedException {
    Draft draft = new Draft();
    String text =
        form(source).equals("pdf")
            ? PdfLines.joined(content.text())
            : HYPHEN_AT_LINE_END.matcher(content.text()).replaceAll("");
    text = MARKS.matcher(text).replaceAll("");
    if (text.isBlank()) {
      throw new RejectedException(
          "no text in it; if it is scanned, recognise its text (OCR) first");
    }
    content.title().filter(title -> !NO_TITLE.matcher(title).matches()).ifPresent(draft::title);
    content.creator().ifPresent(draft::byline);
    content.publisher().ifPresent(draft::publisher);
    content.language().ifPresent(draft::language);
    content.published().ifPresent(date -> draft.published(date, Published.Source.METADATA));
    draft.text(Paragraphs.of(text)).takeHead();
    draft.title(TextReader.baseName(source.name()));
    return draft.ofFile(source);
  }

  private static String form(Source source) {
    String name = source.name();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private Content content(Source source, byte[] bytes) throws RejectedException {
    FutureTask<Content> task = new FutureTask<>(() -> DocumentText.read(form(source), bytes));
    Thread thread = new Thread(task, "dateline-document");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longestSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new RejectedException("not read within " + longestSeconds + " seconds; given up");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new RejectedException("stopped while it was read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RejectedException rejection) {
        throw rejection;
      }
      throw new RejectedException("damaged: " + oneLine(e.getCause() == null ? e : e.getCause()));
    }
  }

  private static String oneLine(Throwable reason) {
    return String.valueOf(reason.getMessage()).lines().findFirst().orElse(reason.toString());
  }
}
