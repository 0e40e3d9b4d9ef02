package org.dateline.article.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What the sender of a mail wrote, without quoted replies and signatures; of a mail that only
 * passes on another one, the text of that, without its head.
 *
 * @param text the text
 * @param date the date in the head of the mail that is passed on
 */
public record MailText(String text, Optional<String> date) {

  private static final int DEEPEST = 10;

  /** More levels of elements than people write; what is done with them takes longer with each. */
  private static final int DEEPEST_HTML = 500;

  private static final Pattern QUOTED = Pattern.compile("\\h{0,3}>.*");
  private static final Pattern QUOTE_MARKS = Pattern.compile("(?m)^\\h{0,3}(?:>\\h?)++");
  // "On Tue, 12 Mar 2024 at 09:00, B <b@example.org> wrote:", in the languages of mail programs
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?i)(?:.*\\b(?:wrote|schrieb|a écrit|escribió|ha scritto|scrisse|escreveu|schreef|skrev"
              + "|napisał\\(a\\)|пишет|написал)\\b.*|.*<[^\\s<>@]++@[^\\s<>]++>\\h?):\\h*");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "--\\h?|_{20,}|(?i:sent from my \\S.{0,40}|get outlook for .{2,20}|von meinem \\S+ gesendet)");
  private static final Pattern OTHER_MAIL =
      Pattern.compile(
          "(?i)\\h*(?:-{2,}\\h*(?:original message|original appointment|forwarded message|forwarded by .*"
              + "|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine"
              + "|message transféré|mensaje original|mensaje reenviado|messaggio originale)\\h*-*"
              + "|begin forwarded message:|anfang der weitergeleiteten nachricht:)\\h*");
  private static final Pattern HEAD_LINE =
      Pattern.compile(
          "(?i)\\h*\\*?(from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à"
              + "|objet|enviado|para|asunto|da|inviato|a|oggetto)\\h?:\\*?\\h.*");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?i)\\h*\\*?(?:sent|date|gesendet|datum|envoyé|enviado|inviato)\\h?:\\*?\\h+(.*)");

  private static final String QUOTES_OF_PAGES =
      "blockquote[type=cite],.gmail_quote,.gmail_attr,.gmail_signature,.moz-cite-prefix,"
          + ".moz-signature,.yahoo_quoted,.protonmail_quote,#divRplyFwdMsg,#divRplyFwdMsg ~ *,"
          + "#appendonsend ~ *";

  /** Reads a plain text. */
  public static MailText of(String mail) {
    return of(mail, 0);
  }

  private static MailText of(String mail, int depth) {
    List<String> lines = mail.lines().toList();
    int other = otherMail(lines);
    String own = own(lines.subList(0, other));
    if (!own.isBlank()) {
      return new MailText(own, Optional.empty());
    }
    if (other < lines.size() && depth < DEEPEST) {
      return passedOn(lines, other, depth);
    }
    String quoted = QUOTE_MARKS.matcher(mail).replaceAll("");
    return new MailText(own(quoted.lines().toList()), Optional.empty());
  }

  /** Removes quoted replies and signatures from a mail of HTML, unless nothing else is in it. */
  public static String withoutQuotes(String html) {
    Document mail = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST_HTML));
    mail.select(QUOTES_OF_PAGES).remove();
    return mail.text().isBlank() ? html : mail.html();
  }

  private static String own(List<String> lines) {
    List<String> own = new ArrayList<>();
    for (String line : lines) {
      if (SIGNATURE.matcher(line.stripTrailing()).matches()) {
        break;
      }
      if (QUOTED.matcher(line).matches()) {
        removeAttribution(own);
      } else {
        own.add(line);
      }
    }
    return String.join("\n", own).strip();
  }

  // It stands on one line above the quotation, or on two.
  private static void removeAttribution(List<String> own) {
    int last = own.size() - 1;
    while (last >= 0 && own.get(last).isBlank()) {
      last--;
    }
    if (last < 0 || !ATTRIBUTION.matcher(own.get(last)).matches()) {
      return;
    }
    boolean two =
        last > 0
            && !own.get(last - 1).isBlank()
            && own.get(last - 1).matches("(?i)(?:on|am|le|el|il|em|op|den)\\b.*\\d.*");
    own.subList(two ? last - 1 : last, own.size()).clear();
  }

  // The line that says so, or the head itself: three of its lines in a row.
  private static int otherMail(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      boolean head =
          i + 2 < lines.size()
              && lines.subList(i, i + 3).stream().allMatch(l -> HEAD_LINE.matcher(l).matches());
      if (head || OTHER_MAIL.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  private static MailText passedOn(List<String> lines, int from, int depth) {
    int line = from;
    Optional<String> date = Optional.empty();
    while (line < lines.size()) {
      String words = lines.get(line);
      boolean ofHead =
          words.isBlank()
              || OTHER_MAIL.matcher(words).matches()
              || HEAD_LINE.matcher(words).matches();
      if (!ofHead) {
        break;
      }
      Matcher dated = DATE_LINE.matcher(words);
      date = date.isEmpty() && dated.matches() ? Optional.of(dated.group(1)) : date;
      line++;
    }
    MailText inner = of(String.join("\n", lines.subList(line, lines.size())), depth + 1);
    return inner.date().isPresent() ? inner : new MailText(inner.text(), date);
  }
}
