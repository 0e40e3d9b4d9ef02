package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dateline of a report: only names, dates and an agency up to a dash, at the start of a
 * line or after the headline on the same line. It is a dateline if
 *
 * <ul>
 *   <li>its first place is in capitals ("KABUL —", "TROY, N.C. (AP) —"); then a colon, or an agency
 *       alone may stand for the dash ("KABUL: The …", "KABUL (AP) The …"); within a line it needs
 *       two places or an agency,
 *   <li>or an agency is named ("Kabul (AP) —"),
 *   <li>or it is the first line of the text, and a capital follows ("Kabul — The …").
 * </ul>
 */
final class DatelineFinder {

  /** A dateline is at the beginning of a report; a similar line further down is something else. */
  private static final int REACH = 1_000;

  /** In UTF-16 units. */
  private static final int LONGEST = 100;

  /** In tokens, not counting the brackets. */
  private static final int LONGEST_AGENCY = 8;

  /** "Rio de Janeiro", "WASHINGTON and LONDON". */
  private static final int LONGEST_PARTICLE = 3;

  /** "U.S. —" may begin anything; "USA —" is a place. */
  private static final int SHORTEST_IN_CAPITALS = 3;

  /** How far after a dateline a lower-case word is looked for. */
  private static final int NEAR = 20;

  private final Tokens tokens;
  private final int begin;
  private final int limit;
  private final List<Span> places = new ArrayList<>();
  private @Nullable Span agency;
  private @Nullable Span date;
  private int at;

  private DatelineFinder(Tokens tokens, int begin) {
    this.tokens = tokens;
    this.begin = begin;
    this.limit = endOfLine(tokens, begin);
    this.at = begin;
  }

  /** Finds the dateline of the text that begins at a token. */
  static Optional<Dateline> find(Tokens tokens, int from) {
    for (int at = from; at < tokens.size() && tokens.start(at) < REACH; at++) {
      boolean line = tokens.is(at, Tokens.LINE_START);
      if (tokens.is(at, Tokens.CAPITAL)
          && (line || tokens.is(at, Tokens.SENTENCE_START))
          && !tokens.equalsIgnoreCase(at, "by")) {
        Optional<Dateline> found = new DatelineFinder(tokens, at).read(at == from, line);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static int endOfLine(Tokens tokens, int begin) {
    int end = begin + 1;
    while (end < tokens.size()
        && tokens.end(end) - tokens.start(begin) <= LONGEST
        && !tokens.is(end, Tokens.LINE_START)) {
      end++;
    }
    return end;
  }

  private Optional<Dateline> read(boolean firstLine, boolean line) {
    while (at < limit && !isEnd()) {
      if (!readDate() && !readAgency() && !readPlace() && !isSeparator()) {
        break;
      }
    }
    return isDateline(firstLine) && (line || standsInLine())
        ? Optional.of(
            new Dateline(new Span(tokens.start(begin), tokens.end(at - 1)), places, agency, date))
        : Optional.empty();
  }

  /** "It rained. WASHINGTON — The sun shone", but not "It rained. NATO — the alliance — met". */
  private boolean standsInLine() {
    boolean sure = places.size() > 1 || agency != null || isDash(at - 1) && isBeginOfSentence(at);
    return sure && isInCapitals();
  }

  /** Decides whether this is a dateline, and moves to the token after the mark. */
  private boolean isDateline(boolean firstLine) {
    if (places.isEmpty() || at >= tokens.size() || tokens.is(at, Tokens.LINE_START)) {
      return false;
    }
    boolean capitals = isInCapitals();
    if (at < limit && isDash(at)) {
      at++;
      return agency != null
          || (capitals || firstLine && isBeginOfSentence(at)) && isFollowedByText();
    }
    if (at < limit && isColon(at) && capitals && isBeginOfSentence(at + 1)) {
      at++;
      return isFollowedByText();
    }
    return capitals && agency != null && isBeginOfSentence(at) && isFollowedByText();
  }

  private boolean isEnd() {
    return isDash(at) || isColon(at);
  }

  /** Whether a token is a colon, but not that of "1:19 p.m.". */
  private boolean isColon(int token) {
    boolean inTime =
        token + 1 < tokens.size()
            && tokens.is(token + 1, Tokens.GLUED)
            && tokens.isNumber(token + 1);
    return tokens.first(token) == ':' && !inTime;
  }

  private boolean isDash(int token) {
    char c = tokens.first(token);
    return c == '—'
        || Tokenizer.isHyphen(c) && !tokens.isJoiningHyphen(token)
        || c == '_' && !tokens.is(token, Tokens.GLUED);
  }

  private boolean readDate() {
    OptionalInt end = DateWords.endOfDateAt(tokens, at, limit);
    if (end.isEmpty() || at == begin) {
      return false;
    }
    if (date == null) {
      date = new Span(tokens.start(at), tokens.end(end.getAsInt() - 1));
    }
    at = end.getAsInt();
    return true;
  }

  /** "(Reuters)", "/PRNewswire/"; or a date in brackets. */
  private boolean readAgency() {
    char open = tokens.first(at);
    boolean slash = open == '/' && !tokens.is(at, Tokens.GLUED);
    if (open != '(' && open != '[' && !slash) {
      return false;
    }
    char close = slash ? '/' : open == '(' ? ')' : ']';
    int end = at + 1;
    while (end < limit && end - at <= LONGEST_AGENCY && tokens.first(end) != close) {
      end++;
    }
    if (end >= limit || tokens.first(end) != close || end == at + 1) {
      return false;
    }
    OptionalInt endOfDate = DateWords.endOfDateAt(tokens, at + 1, end);
    Span inside = new Span(tokens.start(at + 1), tokens.end(end - 1));
    if (endOfDate.isPresent() && endOfDate.getAsInt() == end) {
      date = inside;
    } else if (tokens.is(at + 1, Tokens.CAPITAL)) {
      agency = inside;
    } else {
      return false;
    }
    at = end + 1;
    return true;
  }

  /** Reads a sequence of names: "Rio de Janeiro", "N.C.", "Baden-Baden". */
  private boolean readPlace() {
    // "KABUL (AP) The minister": what follows the agency is the report.
    if (agency != null) {
      return false;
    }
    int end = at;
    while (end < limit && isPartOfPlace(end)) {
      end++;
    }
    if (end == at) {
      return false;
    }
    places.add(new Span(tokens.start(at), tokens.end(end - 1)));
    at = end;
    return true;
  }

  private boolean isPartOfPlace(int token) {
    if (tokens.is(token, Tokens.CAPITAL)) {
      return token == at || DateWords.endOfDateAt(tokens, token, limit).isEmpty();
    }
    boolean between = token > at && token + 1 < limit && tokens.is(token + 1, Tokens.CAPITAL);
    boolean particle = tokens.isWord(token) && tokens.length(token) <= LONGEST_PARTICLE;
    return between && (particle && !tokens.equals(token, "and") || tokens.isJoiningHyphen(token));
  }

  private boolean isSeparator() {
    char c = tokens.first(at);
    boolean separates =
        c == ','
            || c == ';'
            || c == '/'
            || isStopInside(at)
            || tokens.equals(at, "and")
            || tokens.equals(at, "&");
    at += separates ? 1 : 0;
    return separates;
  }

  /** "BEIRUT, Leb. —": the full stop of an abbreviation that nobody lists ends no sentence here. */
  private boolean isStopInside(int token) {
    return tokens.equals(token, ".")
        && tokens.is(token, Tokens.GLUED)
        && token + 1 < limit
        && (isDash(token + 1) || ",/([".indexOf(tokens.first(token + 1)) >= 0);
  }

  private boolean isInCapitals() {
    return tokens.length(begin) >= SHORTEST_IN_CAPITALS
        && !tokens.is(begin, Tokens.LOWER_INSIDE | Tokens.ABBREVIATION);
  }

  /** Whether the line continues in lower case, unlike a headline in capitals. */
  private boolean isFollowedByText() {
    for (int i = at; i < Math.min(tokens.size(), at + NEAR); i++) {
      if (tokens.isWord(i) && tokens.is(i, Tokens.LOWER_INSIDE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBeginOfSentence(int token) {
    return token < tokens.size()
        && !tokens.is(token, Tokens.LINE_START)
        && (tokens.is(token, Tokens.CAPITAL | Tokens.NUMBER)
            || "\"“'‘«".indexOf(tokens.first(token)) >= 0);
  }
}
