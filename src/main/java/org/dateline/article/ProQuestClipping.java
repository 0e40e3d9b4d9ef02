package org.dateline.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Published.Source;
import org.dateline.article.layout.Paragraphs;

/** An article from ProQuest: each field after its label, the text after "Full text:". */
final class ProQuestClipping {

  private static final Pattern FIELD =
      Pattern.compile(
          "(Title|Author|Abstract|Full text|Publication title|Publication info|Publication date"
              + "|Publication year|Subject|Location|People|Company / organization|Business indexing term"
              + "|Identifier / keyword|Links|Credit|Copyright|Word count|Publisher|Place of publication"
              + "|Country of publication|Publication subject|Section|First page|Pages|Source|Source type"
              + "|ISSN|Language of publication|Document type|Document feature|Dateline|Number of pages"
              + "|ProQuest document ID|Document URL|Last updated|Database|Volume|Issue):\\h*(.*)");
  private static final Pattern NOT_A_TITLE =
      Pattern.compile("(?i)\\s*|Document \\d+ of \\d+|.*ProQuest.*");

  private ProQuestClipping() {}

  /** Whether a piece of a document is such an article. */
  static boolean is(String piece) {
    return piece.contains("\nProQuest document ") && piece.contains("\nFull text:")
        || piece.contains("\nPublication title:") && piece.contains("\nAbstract:");
  }

  static Draft draft(String piece) {
    Map<String, StringBuilder> fields = new LinkedHashMap<>();
    StringBuilder open = new StringBuilder();
    Optional<String> first = Optional.empty();
    for (String line : piece.lines().map(String::strip).toList()) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        open = fields.computeIfAbsent(field.group(1), name -> new StringBuilder());
        open.append(field.group(2));
      } else {
        open.append('\n').append(line);
        boolean title = first.isEmpty() && fields.isEmpty() && !NOT_A_TITLE.matcher(line).matches();
        first = title ? Optional.of(line) : first;
      }
    }
    return draft(fields, first);
  }

  private static Draft draft(Map<String, StringBuilder> fields, Optional<String> first) {
    Draft draft = new Draft();
    field(fields, "Title").or(() -> first).ifPresent(draft::title);
    field(fields, "Author").ifPresent(draft::byline);
    Optional<String> info = field(fields, "Publication info");
    // "The Example Times ; London (UK) [London (UK)]. 13 Mar 2024: A.4."
    field(fields, "Publication title")
        .or(() -> info)
        .map(paper -> paper.replaceFirst("(?s)\\s*[;\\[(\\n].*", ""))
        .ifPresent(draft::publisher);
    field(fields, "Publication date").ifPresent(date -> draft.published(date, Source.METADATA));
    info.ifPresent(words -> draft.publishedIn(words, Source.METADATA));
    field(fields, "Full text")
        .or(() -> field(fields, "Abstract"))
        .ifPresent(text -> draft.text(Paragraphs.of(text)));
    return draft;
  }

  private static Optional<String> field(Map<String, StringBuilder> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .map(words -> words.toString().strip())
        .filter(words -> !words.isEmpty());
  }
}
