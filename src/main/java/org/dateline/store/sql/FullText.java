package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people type into a search box: words that must all occur, {@code "words as a whole"}, {@code
 * -without} and {@code this OR that}, which binds more tightly than words side by side.
 *
 * @param wanted of each of these, one phrase must occur
 * @param unwanted phrases of which none may occur
 */
public record FullText(List<List<String>> wanted, List<String> unwanted) {

  /** A term in double quotes or without; one that is opened and not closed goes to the end. */
  private static final Pattern TERM = Pattern.compile("(-?)\"([^\"]*)(?:\"|$)|([^\\s\"]+)");

  public FullText {
    wanted = wanted.stream().map(List::copyOf).toList();
    unwanted = List.copyOf(unwanted);
  }

  public static FullText parse(String text) {
    List<List<String>> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    Matcher terms = TERM.matcher(text.replace('\0', ' '));
    boolean either = false;
    boolean mayJoin = false;
    while (terms.find()) {
      String term = terms.group();
      if (term.equals("OR") && mayJoin && isTermAfter(text, terms.end())) {
        either = true;
        mayJoin = false;
        continue;
      }
      boolean isUnwanted = term.startsWith("-") && !Words.of(term).isEmpty();
      String phrase = phrase(terms, isUnwanted);
      if (isUnwanted) {
        unwanted.add(phrase);
      } else if (either) {
        wanted.get(wanted.size() - 1).add(phrase);
      } else if (!phrase.isBlank()) {
        wanted.add(new ArrayList<>(List.of(phrase)));
      }
      either = false;
      mayJoin = !isUnwanted;
    }
    return new FullText(wanted, unwanted);
  }

  private static String phrase(Matcher term, boolean isUnwanted) {
    String quoted = term.group(2);
    return quoted != null ? quoted : term.group(3).substring(isUnwanted ? 1 : 0);
  }

  /** Whether something that is wanted follows: only that can be the other of an OR. */
  private static boolean isTermAfter(String text, int end) {
    String rest = text.substring(end).stripLeading();
    return !rest.isEmpty() && !rest.startsWith("-");
  }

  /** All phrases that may occur, in their words. */
  List<List<String>> phrases() {
    return wanted.stream().flatMap(List::stream).map(FullText::words).toList();
  }

  /** Whether nothing can match: nothing is asked for, or something that has no words. */
  public boolean isVain() {
    return wanted.isEmpty() && unwanted.isEmpty()
        || wanted.stream().anyMatch(either -> either.stream().allMatch(p -> words(p).isEmpty()));
  }

  /** The words of a phrase, folded. */
  public static List<String> words(String phrase) {
    return Words.of(phrase).stream().map(Words.Word::folded).toList();
  }

  /**
   * An expression that FTS5 takes without a surprise, for what is wanted. Each phrase is quoted, so
   * that nothing in it is an operator.
   */
  public String matchExpression() {
    return String.join(" AND ", wanted.stream().map(FullText::anyOf).toList());
  }

  /** The same for what is not wanted. */
  public String unwantedExpression() {
    return anyOf(unwanted);
  }

  private static String anyOf(List<String> phrases) {
    Stream<String> quoted = phrases.stream().map(phrase -> '"' + phrase + '"');
    return "(" + String.join(" OR ", quoted.toList()) + ")";
  }
}
