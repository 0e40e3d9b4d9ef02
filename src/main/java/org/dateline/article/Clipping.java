package org.dateline.article;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Published.Source;
import org.dateline.article.date.DateInWords;
import org.dateline.article.date.WrittenDate;
import org.dateline.article.layout.Paragraphs;

/**
 * An article from Nexis or Factiva: a head of single lines, the text, and the notes of the archive
 * below it. The labels of the head are in English, German or French.
 */
final class Clipping {

  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(HEADLINE|ÜBERSCHRIFT|TITRE|BYLINE|AUTOR|AUTEUR|SECTION|RUBRIK|RUBRIQUE|LENGTH|LÄNGE"
              + "|LONGUEUR|DATELINE|HIGHLIGHT|ENCART|ORT):\\h*(.*)",
          Pattern.UNICODE_CASE);
  private static final List<String> HEADLINES = List.of("HEADLINE", "ÜBERSCHRIFT", "TITRE");
  private static final List<String> BYLINES = List.of("BYLINE", "AUTOR", "AUTEUR");
  private static final List<String> BODIES = List.of("Body", "Hauptteil", "Corps de l'article");
  private static final Pattern RIGHTS = Pattern.compile("(?i)(?:\\(c\\)|©|copyright)\\s.*");
  private static final Pattern TRAILER =
      Pattern.compile(
          "(?i)(?:LOAD-DATE|UPDATE|DATE-CHARGEMENT|LANGUAGE|SPRACHE|LANGUE|PUBLICATION-TYPE"
              + "|TYPE-PUBLICATION|JOURNAL-CODE|ZEITUNGS-CODE|CODE-REVUE|GRAPHIC|GRAFIK|CORRECTION-DATE"
              + "|SUBJECT|SUJET):.*"
              + "|Classification|(?:\\(c\\)|©|copyright)\\s.*|End of Document|Ende des Dokuments"
              + "|Fin du document|Document [A-Z]+\\d\\w+");
  private static final Pattern DATE = Pattern.compile("(?i)" + WrittenDate.FORM + "(?:\\s.*)?");
  private static final Pattern EDITION =
      Pattern.compile(
          "(?i).*\\b(?:edition|editions|ausgabe|gesamtausgabe|édition|final)\\b.{0,20}");
  private static final Pattern BY = Pattern.compile("(?i)by\\s+\\S.*");
  private static final Pattern TIME_OR_WORDS =
      Pattern.compile("(?i)\\d{1,2}[:.]\\d{2}.*|[\\d,.]+ (?:words|wörter|mots|palabras|parole)");

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
    OptionalInt named = first(line -> BODIES.contains(line));
    if (named.isPresent()) {
      return named.getAsInt() + 1;
    }
    OptionalInt field =
        IntStream.range(0, lines.size()).filter(i -> FIELD.matcher(lines.get(i)).matches()).max();
    return field.orElseGet(() -> first(line -> RIGHTS.matcher(line).matches()).orElse(-1)) + 1;
  }

  private OptionalInt first(Predicate<String> test) {
    return IntStream.range(0, lines.size()).filter(i -> test.test(lines.get(i))).findFirst();
  }

  Draft draft() throws RejectedException {
    if (body == 0) {
      throw new RejectedException("no head as press archives put above an article");
    }
    Draft draft = new Draft();
    OptionalInt date = dateLine();
    Optional<String> headline = field(HEADLINES).or(() -> titleAfter(date));
    // Old downloads name the paper first, newer ones the article.
    draft.title(headline.orElse(head.get(0)));
    date.ifPresent(line -> addDate(head.get(line), draft));
    publisher(headline.isPresent(), date).ifPresent(draft::publisher);
    field(BYLINES)
        .or(() -> head.stream().filter(line -> BY.matcher(line).matches()).findFirst())
        .ifPresent(draft::byline);
    return draft.text(Paragraphs.of(text()));
  }

  private static void addDate(String line, Draft draft) {
    Matcher english = DATE.matcher(line);
    if (english.matches()) {
      draft.published(new Published(WrittenDate.of(english), Source.METADATA));
    } else {
      draft.publishedIn(line, Source.METADATA);
    }
  }

  // Old downloads without the label: paper, date, edition, title, fields.
  private Optional<String> titleAfter(OptionalInt date) {
    boolean paperFirst = date.isPresent() && date.getAsInt() == 1;
    if (!paperFirst || BODIES.contains(head.get(head.size() - 1))) {
      return Optional.empty();
    }
    String title =
        head.stream()
            .skip(2)
            .takeWhile(line -> !FIELD.matcher(line).matches() && !RIGHTS.matcher(line).matches())
            .filter(line -> !EDITION.matcher(line).matches())
            .filter(line -> !BY.matcher(line).matches())
            .collect(Collectors.joining(" "));
    return Optional.of(title).filter(words -> !words.isEmpty());
  }

  private Optional<String> publisher(boolean paperFirst, OptionalInt date) {
    if (paperFirst) {
      return Optional.of(head.get(0));
    }
    // Nexis has title, paper, date; Factiva has title, words, date, time, paper.
    boolean nexis = lines.stream().anyMatch(BODIES::contains);
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
        .filter(i -> DATE.matcher(head.get(i)).matches() || DateInWords.isWhole(head.get(i)))
        .findFirst();
  }

  private Optional<String> field(List<String> names) {
    return head.stream()
        .map(FIELD::matcher)
        .filter(matcher -> matcher.matches())
        .filter(matcher -> names.stream().anyMatch(matcher.group(1)::equalsIgnoreCase))
        .map(matcher -> matcher.group(2))
        .findFirst();
  }

  private String text() {
    int end = body;
    while (end < lines.size() && !TRAILER.matcher(lines.get(end)).matches()) {
      end++;
    }
    return String.join("\n", lines.subList(body, end));
  }
}
