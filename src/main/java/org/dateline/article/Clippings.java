package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a document that a press archive such as Nexis, Factiva or ProQuest has compiled for
 * download: several articles one after the other, each with its own head.
 */
final class Clippings {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?mi)^\\h*(?:\\d{1,4} (?:of|de|sur|von) \\d{1,4} (?:documents?|dokumente?n?)"
              + "|dokument \\d{1,4} von \\d{1,4})\\h*$");
  private static final Pattern END =
      Pattern.compile("(?mi)^\\h*(?:End of Document|Ende des Dokuments|Fin du document)\\h*$");
  private static final Pattern ACCESSION =
      Pattern.compile("(?m)^\\h*(?:AN\\h+)?Document ([A-Z]{1,10}0000\\w{10,})\\h*$");
  private static final Pattern PROQUEST =
      Pattern.compile("(?m)^ProQuest document (?:ID|link)\\b.*$");
  private static final Pattern PROQUEST_ID =
      Pattern.compile("(?m)^ProQuest document ID:\\h*(\\d{3,20})\\h*$");
  private static final Pattern RULE = Pattern.compile("(?m)^_{20,}\\h*$");

  private Clippings() {}

  /**
   * Passes on the articles of such a document.
   *
   * @return whether the document is a compilation; if not, nothing was passed on
   */
  static boolean read(Source source, String text, Consumer<Reading> readings) {
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
    if (PROQUEST.matcher(text).find()) {
      return RULE.splitAsStream(text).filter(ProQuestClipping::is).toList();
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
      return new Reading.Read(where, draft(piece).article(id(piece).orElse(otherId)));
    } catch (RejectedException e) {
      return new Reading.Rejected(where, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> id(String piece) {
    Matcher accession = ACCESSION.matcher(piece);
    Matcher proquest = PROQUEST_ID.matcher(piece);
    return accession.find()
        ? Optional.of(ArticleId.ofForeign(accession.group(1)))
        : proquest.find() ? Optional.of("proquest-" + proquest.group(1)) : Optional.empty();
  }

  private static Draft draft(String piece) throws RejectedException {
    if (ProQuestClipping.is(piece)) {
      return ProQuestClipping.draft(piece);
    }
    Optional<FactivaFields> fields = FactivaFields.of(piece);
    return fields.isPresent() ? fields.get().draft() : new Clipping(piece).draft();
  }
}
