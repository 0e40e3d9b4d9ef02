package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.article.Published.Source;
import org.dateline.article.date.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that a press archive such as Nexis or Factiva has compiled for download: several
 * articles one after the other, each with its own head.
 */
final class Clippings {

  private static final Pattern NUMBER =
      Pattern.compile("(?m)^\\h*\\d{1,4} of \\d{1,4} DOCUMENTS?\\h*$");
  private static final Pattern END = Pattern.compile("(?m)^\\h*End of Document\\h*$");
  private static final Pattern ACCESSION =
      Pattern.compile("(?m)^\\h*Document ([A-Z]{1,10}0000\\w{10,})\\h*$");

  private static final Pattern FIELD =
      Pattern.compile("(?i)(HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT):\\h*(.*)");
  private static final Pattern RIGHTS = Pattern.compile("(?i)(?:\\(c\\)|©|copyright)\\s.*");
  private static final Pattern TRAILER =
      Pattern.compile(
          "(?i)(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|GRAPHIC|CORRECTION-DATE|SUBJECT):.*"
              + "|Classification|(?:\\(c\\)|©|copyright)\\s.*|End of Document|Document [A-Z]+\\d\\w+");
  private static final Pattern DATE = Pattern.compile("(?i)" + WrittenDate.FORM + "(?:\\s.*)?");
  private static final Pattern BY = Pattern.compile("(?i)by\\s+\\S.*");
  private static final Pattern TIME_OR_WORDS =
      Pattern.compile("(?i)\\d{1,2}[:.]\\d{2}.*|[\\d,]+ words");

  private Clippings() {}

  /**
   * Passes on the articles of such a document.
   *
   * @return whether the document is a compilation; if not, nothing was passed on
   */
  static boolean read(org.dateline.article.Source source, String text, Consumer<Reading> readings) {
    List<String> pieces = pieces(text);
    for (int i = 0; i < pieces.size(); i++) {
      String where = source.name() + " document " + (i + 1);
      readings.accept(reading(where, source.id() + "-" + (i + 1), pieces.get(i)));
    }
    return !pieces.isEmpty();
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    if (number.find()) {
      int start = number.end();
      while (number.find()) {
        pieces.add(text.substring(start, number.start()));
        start = number.end();
      }
      pieces.add(text.substring(start));
      return pieces;
    }
    for (Pattern last : List.of(END, ACCESSION)) {
      Matcher end = last.matcher(text);
      int start = 0;
      while (end.find()) {
        pieces.add(text.substring(start, end.end()));
        start = end.end();
      }
      if (!pieces.isEmpty()) {
        return pieces;
      }
    }
    return pieces;
  }

  private static Reading reading(String where, String otherId, String piece) {
    try {
      Matcher accession = ACCESSION.matcher(piece);
      String id = accession.find() ? ArticleId.ofForeign(accession.group(1)) : otherId;
      return new Reading.Read(where, new Clipping(piece).draft().article(id));
    } catch (RejectedException e) {
      return new Reading.Rejected(where, String.valueOf(e.getMessage()));
    }
  }

  /** One article: a head of single lines, the text, and the notes of the archive below it. */
  private static final class Clipping {

    private final List<String> lines;
    private final int body;
    private final List<String> head;

    Clipping(String piece) {
      lines = piece.lines().map(String::strip).toList();
      body = bodyStart();
      head = lines.subList(0, body).stream().filter(line -> !line.isEmpty()).toList();
    }

    // The text begins after the line "Body", or else after the last field, or else after the
    // copyright line.
    private int bodyStart() {
      int at = lines.indexOf("Body");
      if (at >= 0) {
        return at + 1;
      }
      OptionalInt field = last(FIELD);
      return field.orElseGet(() -> first(RIGHTS).orElse(-1)) + 1;
    }

    private OptionalInt last(Pattern pattern) {
      return IntStream.range(0, lines.size()).filter(i -> matches(pattern, i)).max();
    }

    private OptionalInt first(Pattern pattern) {
      return IntStream.range(0, lines.size()).filter(i -> matches(pattern, i)).findFirst();
    }

    private boolean matches(Pattern pattern, int line) {
      return pattern.matcher(lines.get(line)).matches();
    }

    Draft draft() throws RejectedException {
      if (body == 0) {
        throw new RejectedException("no head as press archives put above an article");
      }
      Draft draft = new Draft();
      String headline = field("HEADLINE");
      // Old downloads name the paper first, newer ones the article.
      draft.title(headline == null ? head.get(0) : headline);
      OptionalInt date = dateLine();
      if (date.isPresent()) {
        Matcher matcher = DATE.matcher(head.get(date.getAsInt()));
        if (matcher.matches()) {
          draft.published(new Published(WrittenDate.of(matcher), Source.METADATA));
        }
      }
      publisher(headline != null, date).ifPresent(draft::publisher);
      Optional.ofNullable(field("BYLINE"))
          .or(() -> head.stream().filter(line -> BY.matcher(line).matches()).findFirst())
          .ifPresent(draft::byline);
      return draft.text(Paragraphs.of(text()));
    }

    private Optional<String> publisher(boolean first, OptionalInt date) {
      if (first) {
        return Optional.of(head.get(0));
      }
      // Nexis has title, paper, date; Factiva has title, words, date, time, paper.
      boolean nexis = lines.contains("Body");
      if (nexis) {
        return head.size() > 1 ? Optional.of(head.get(1)) : Optional.empty();
      }
      return head.stream()
          .skip(date.orElse(head.size()) + 1L)
          .filter(line -> !TIME_OR_WORDS.matcher(line).matches())
          .findFirst();
    }

    private OptionalInt dateLine() {
      return IntStream.range(0, head.size())
          .filter(i -> DATE.matcher(head.get(i)).matches())
          .findFirst();
    }

    private @Nullable String field(String name) {
      return head.stream()
          .map(FIELD::matcher)
          .filter(matcher -> matcher.matches() && matcher.group(1).equalsIgnoreCase(name))
          .map(matcher -> matcher.group(2))
          .findFirst()
          .orElse(null);
    }

    private String text() {
      int end = body;
      while (end < lines.size() && !matches(TRAILER, end)) {
        end++;
      }
      return String.join("\n", lines.subList(body, end));
    }
  }
}
