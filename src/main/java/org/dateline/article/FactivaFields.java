package org.dateline.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Published.Source;
import org.dateline.article.layout.Paragraphs;

/**
 * An article from Factiva with the codes of its fields: HD is the headline, PD the day, SN the
 * paper, LP and TD the text. A code stands before its words, or on a line above them.
 */
record FactivaFields(Map<String, String> words) {

  private static final Pattern CODE =
      Pattern.compile(
          "(HD|SE|CR|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|PUB|IPC|IPD|VOL|CLM|AN)(?:\\h+(.*))?");

  /** The fields of a piece; empty if it has no codes. */
  static Optional<FactivaFields> of(String piece) {
    Map<String, StringBuilder> fields = new LinkedHashMap<>();
    StringBuilder open = new StringBuilder();
    for (String line : piece.lines().map(String::strip).toList()) {
      Matcher code = CODE.matcher(line);
      if (code.matches()) {
        open = fields.computeIfAbsent(code.group(1), name -> new StringBuilder());
        open.append(code.group(2) == null ? "" : code.group(2));
      } else {
        open.append('\n').append(line);
      }
    }
    return fields.keySet().containsAll(List.of("HD", "PD", "SN"))
        ? Optional.of(
            new FactivaFields(
                fields.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, f -> f.getValue().toString()))))
        : Optional.empty();
  }

  Draft draft() {
    Draft draft = new Draft();
    draft.title(field("HD"));
    draft.byline(field("BY"));
    draft.publisher(field("SN"));
    draft.published(field("PD"), Source.METADATA);
    String text =
        Stream.of("LP", "TD")
            .map(this::field)
            .filter(t -> !t.isBlank())
            .collect(Collectors.joining("\n\n"));
    return draft.text(Paragraphs.of(text));
  }

  private String field(String code) {
    return words.getOrDefault(code, "").strip();
  }
}
