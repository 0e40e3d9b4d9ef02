package org.dateline.mention;

import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Tokens;

/**
 * Finds names whose context shows that they are places, whatever the name itself looks like: "John
 * Doe, 23, of Marshall", "the town of Lovejoy", "Jackson and Barrow counties", "Marion, Ohio", "a
 * Norman woman". Many towns in local news have the names of persons or things, and the tagger,
 * which has learnt these as persons or things, misses them.
 */
final class NamesInContext {

  private static final int MOST_WORDS = 3;
  private static final int OLDEST = 120;

  /** "the town of": what stands before is a place, as only places are such. */
  private static final WordSet KINDS = WordSet.of(Lexicon.english().words("kind-of"));

  private static final WordSet PLURALS = WordSet.of(Lexicon.english().words("kinds-after-names"));

  private static final WordSet INHABITANTS = WordSet.of(Lexicon.english().words("inhabitant"));

  private static final WordSet BODIES = WordSet.of(Lexicon.english().words("body"));

  private static final WordSet LEVELS = WordSet.of(Lexicon.english().words("level-of-body"));

  private static final WordSet PARTIES = WordSet.of(Lexicon.english().words("party"));

  private static final WordSet CALENDAR =
      WordSet.of(Lexicon.english().words("weekday"), Lexicon.english().words("month"));

  private static final WordSet PLACE_PREPOSITIONS =
      WordSet.of(Lexicon.english().words("before-name"));

  private static final WordSet ORIGINS = WordSet.of(Set.of("of", "from"));
  private static final WordSet AND = WordSet.of(Set.of("and", "or", "&"));

  private final TokenContext context;
  private final Tokens tokens;
  private final Label[] labels;
  private final Names found;

  /**
   * Whether a list of names continues at a comma or an "and", up to "counties" or a similar word.
   */
  private final boolean[] goesOnToPlural;

  NamesInContext(TokenContext context, Label[] labels, Names found) {
    this.context = context;
    this.tokens = context.tokens;
    this.labels = labels;
    this.found = found;
    this.goesOnToPlural = new boolean[labels.length];
    markListsBeforePlurals();
  }

  /** Works backwards, so that each name of a long list looks only at the next. */
  private void markListsBeforePlurals() {
    for (int i = labels.length - 2; i >= 0; i--) {
      boolean last = AND.contains(context, i);
      if ((last || tokens.first(i) == ',') && context.isCandidate(i + 1)) {
        int next = Math.max(endOfKnownName(i + 1), i + 2);
        goesOnToPlural[i] =
            next < labels.length && (last ? PLURALS.contains(context, next) : goesOnToPlural[next]);
      }
    }
  }

  /** The token after the name that begins at a token; the token itself if there is none. */
  int endOfNameAt(int token) {
    if (!context.isCandidate(token) || !begins(token)) {
      return token;
    }
    if (isBehindAge(token) || isBehindKind(token)) {
      return endOfAnyName(token);
    }
    int end = endOfKnownName(token);
    if (end > token
        && (isBehindParty(token)
            || isBeforePlural(token, end)
            || isBeforeContainer(token, end)
            || isBetweenPlaces(token, end)
            || isEndOfRange(token, end)
            || isBeforeInhabitant(token, end)
            || isBesidePlace(token, end)
            || isBeforeBody(token, end))) {
      return end;
    }
    return token;
  }

  /** Whether a name may begin at a token, and does not continue there. */
  private boolean begins(int token) {
    boolean joined = token > 0 && tokens.isJoiningHyphen(token - 1);
    return isBehindParty(token)
        || (context.runStart[token] == token || tokens.is(token, Tokens.LINE_START)) && !joined;
  }

  /** "(R-Marshall)", "DFL-Cook": whom a member of a parliament stands for. */
  private boolean isBehindParty(int token) {
    return token > 1 && tokens.isJoiningHyphen(token - 1) && PARTIES.contains(context, token - 2);
  }

  /** "Jeremy Watson, 30, of Ten Mile", "Dan Delaney (18) from Tipperary". */
  private boolean isBehindAge(int token) {
    if (token < 4 || !ORIGINS.contains(context, token - 1)) {
      return false;
    }
    char close = tokens.first(token - 2);
    char open = tokens.first(token - 4);
    return isAge(token - 3) && (close == ',' && open == ',' || close == ')' && open == '(');
  }

  private boolean isAge(int token) {
    if (!tokens.is(token, Tokens.NUMBER) || tokens.length(token) > 3) {
      return false;
    }
    int age = 0;
    for (int i = tokens.startInSource(token); i < tokens.endInSource(token); i++) {
      int digit = Character.digit(tokens.source().charAt(i), 10);
      if (digit < 0) {
        return false;
      }
      age = 10 * age + digit;
    }
    return age > 0 && age < OLDEST;
  }

  private boolean isBehindKind(int token) {
    return token > 1
        && tokens.equals(token - 1, "of")
        && KINDS.contains(context, token - 2)
        && labels[token] != Label.PEOPLE
        && !labels[token].isOrganization();
  }

  /** The gazetteer's name, or else the capitalised words up to one that ends a sentence. */
  private int endOfAnyName(int token) {
    int known = endOfKnownName(token);
    if (known > token) {
      return known;
    }
    int end = token;
    while (!CALENDAR.contains(context, token)
        && end < context.runEnd[token]
        && tokens.is(end, Tokens.LOWER_INSIDE)
        && (end == token || !tokens.is(end, Tokens.LINE_START))) {
      end++;
    }
    return end - token <= MOST_WORDS ? end : token;
  }

  /**
   * The token after the gazetteer name that fills its whole run of capitalised words; the token
   * itself if there is none.
   */
  private int endOfKnownName(int token) {
    if (!context.isInName(token)
        || context.continuesName(token)
        || CALENDAR.contains(context, token)) {
      return token;
    }
    int end = token + 1;
    while (end < labels.length && context.continuesName(end)) {
      end++;
    }
    boolean whole =
        end >= context.runEnd[token]
            || tokens.is(end, Tokens.LINE_START)
            || isBeforeBody(token, end);
    return whole ? end : token;
  }

  /** "Jackson and Barrow counties", "Dakota, Otoe and Washington counties". */
  private boolean isBeforePlural(int token, int end) {
    return PLURALS.contains(context, end)
        ? AND.contains(context, token - 1)
        : end < labels.length && goesOnToPlural[end];
  }

  /** "Marion, Ohio". */
  private boolean isBeforeContainer(int token, int end) {
    return end + 1 < labels.length
        && tokens.first(end) == ','
        && found.beginsAt(end + 1)
        && !found.isDemonym(end + 1)
        && context.runEnd[end + 1] <= found.endOf(end + 1)
        && (context.kindOf(end + 1) == PlaceNames.ADMIN1
            || context.kindOf(end + 1) == PlaceNames.COUNTRY)
        && (!context.isCommonWord(token) || PLACE_PREPOSITIONS.contains(context, token - 1));
  }

  /** "Moonbi, Parkes, Berry and Wyong". */
  private boolean isBetweenPlaces(int token, int end) {
    return token > 1
        && end + 1 < labels.length
        && tokens.first(token - 1) == ','
        && isPlaceThatEndsAt(token - 1)
        && (tokens.first(end) == ',' || AND.contains(context, end))
        && found.beginsAt(end + 1)
        && !found.isDemonym(end + 1);
  }

  /** "from Regina to Swift Current", "between Goris and Sisian": one end tells the other. */
  private boolean isEndOfRange(int token, int end) {
    if (token < 1 || context.isCommonWord(token)) {
      return false;
    }
    boolean first =
        end + 1 < labels.length
            && (tokens.equals(token - 1, "from") && tokens.equals(end, "to")
                || tokens.equals(token - 1, "between") && tokens.equals(end, "and"))
            && found.beginsAt(end + 1)
            && !found.isDemonym(end + 1);
    return first || token > 2 && tokens.equals(token - 1, "to") && isBehindFrom(token - 1);
  }

  private boolean isBehindFrom(int end) {
    return isPlaceThatEndsAt(end)
        && found.beginOf(end - 1) > 0
        && tokens.equals(found.beginOf(end - 1) - 1, "from");
  }

  private boolean isPlaceThatEndsAt(int end) {
    return found.covers(end - 1) && !found.covers(end) && !found.isDemonym(found.beginOf(end - 1));
  }

  /** "Boulder City and Henderson", "Sharon and Falls Village". */
  private boolean isBesidePlace(int token, int end) {
    boolean before = token > 1 && AND.contains(context, token - 1) && isPlaceThatEndsAt(token - 1);
    boolean behind =
        end + 1 < labels.length
            && AND.contains(context, end)
            && found.beginsAt(end + 1)
            && !found.isDemonym(end + 1)
            && found.endOf(end + 1) >= context.runEnd[end + 1];
    return (before || behind) && !context.isCommonWord(token);
  }

  /** "Lindsay Police", "Bantam Superior Court", "Oxford City Council": bodies of one place. */
  private boolean isBeforeBody(int token, int end) {
    return end < labels.length
        && context.isCandidate(end)
        && !context.isCommonWord(token)
        && (BODIES.contains(context, end)
            || LEVELS.contains(context, end) && BODIES.contains(context, end + 1));
  }

  /** "A Norman woman", "Hurricane police". */
  private boolean isBeforeInhabitant(int token, int end) {
    return INHABITANTS.contains(context, end)
        && !context.isCandidate(end)
        && !context.isCommonWord(token)
        && !tokens.is(end, Tokens.LINE_START);
  }
}
