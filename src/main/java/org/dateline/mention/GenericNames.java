package org.dateline.mention;

import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Tokens;

/**
 * Finds names that contain a generic word for the kind of place: "Echo Gorge", "East Mill Street",
 * "Kettner's Pass", "Lake Corrigan". No gazetteer contains them all, and none is needed: the
 * generic word is only capitalised if it is part of a name.
 *
 * <p>Words that mean organisations as often as places ("University", "Hospital") are not included:
 * {@link NameGathering} looks for places within the names of organisations.
 */
final class GenericNames {

  private static final int MOST_WORDS = 4;

  /** Hyphens and possessives among them. */
  private static final int MOST_WORDS_OF_FACILITY = 7;

  private static final String ROAD_LETTERS = "AMBNE";

  private static final int LONGEST_ROAD_NUMBER = 5;

  private static final WordSet LAST = WordSet.of(Lexicon.english().words("last-of-name"));

  private static final WordSet FIRST = WordSet.of(Lexicon.english().words("first-of-name"));

  /** Endings of street names in German, Dutch and Swedish. */
  private static final Set<String> STREETS = Lexicon.english().words("street-ending");

  /** "on Clifton Hill": no person, though the tagger thinks so. */
  private static final WordSet PLACE_PREPOSITIONS =
      WordSet.of(Lexicon.english().words("before-name"));

  private static final WordSet NUMBERED = WordSet.of(Lexicon.english().words("numbered-road"));

  /** Buildings and organisations, which are buildings only where their context says so. */
  private static final WordSet FACILITIES = WordSet.of(Lexicon.english().words("facility"));

  private static final WordSet BEFORE_FACILITY =
      WordSet.of(Lexicon.english().words("before-facility"));

  private static final WordSet KINDS = WordSet.of(Lexicon.english().words("between-town-and-spot"));

  private static final WordSet NUMBERED_ALONE =
      WordSet.of(Lexicon.english().words("numbered-road-alone"));

  private static final WordSet BEFORE_ROAD =
      WordSet.of(Set.of("on", "along", "off", "near", "at", "from", "via", "of"));

  private static final WordSet ARTICLES = WordSet.of(Set.of("the", "a", "an", "nearby"));

  /**
   * Words that are capitalised at the beginning of sentences or in titles, but never begin such a
   * name.
   */
  private static final WordSet NEVER = WordSet.of(Lexicon.english().words("never-in-name"));

  private final TokenContext context;
  private final Tokens tokens;
  private final Label[] labels;

  GenericNames(TokenContext context, Label[] labels) {
    this.context = context;
    this.tokens = context.tokens;
    this.labels = labels;
  }

  /** "Pestalozzistrasse", "Grünstraat": one word that ends with what it names. */
  boolean isStreet(int token) {
    return context.isCandidate(token)
        && context.runEnd[token] - context.runStart[token] == 1
        && STREETS.stream().anyMatch(ending -> endsWith(token, ending));
  }

  private boolean endsWith(int token, String ending) {
    return tokens.length(token) > ending.length()
        && tokens.source().startsWith(ending, tokens.endInSource(token) - ending.length());
  }

  /** The first token of the name that ends with a token; the token itself if there is none. */
  int beginOfNameThatEndsWith(int token) {
    if (!isGeneric(token)) {
      return token;
    }
    if (token > 1 && context.isPossessive(token - 1) && context.isCandidate(token - 2)) {
      return context.isInName(token - 2) ? token : token - 2;
    }
    int known = context.beginOfLongSureName(token);
    if (known < token) {
      return known;
    }
    int begin = token;
    int before = before(token);
    while (before < begin && token - before <= MOST_WORDS && !isLabelStart(begin, token)) {
      begin = before;
      before = before(begin);
    }
    return begin == token - 1 && isWeak(begin) ? token : begin;
  }

  /**
   * The first token of the preceding word if it may belong to the same name; otherwise the token.
   */
  private int before(int token) {
    int before = token - 1;
    if (before < 0 || tokens.is(token, Tokens.PARAGRAPH_START)) {
      return token;
    }
    if (tokens.isJoiningHyphen(before) && before > 0 && context.isCandidate(before - 1)) {
      return before - 1;
    }
    boolean word = context.isCandidate(before) && !NEVER.contains(context, before);
    return word || isOrdinal(before) ? before : token;
  }

  /**
   * The first token of the name of a building that ends with a token, such as "Mosul General
   * Hospital" after "at"; the token itself if there is none.
   */
  int beginOfFacilityThatEndsWith(int token) {
    boolean ends =
        FACILITIES.contains(context, token)
            && context.isCandidate(token)
            && !context.shouted[token]
            && context.runEnd[token] == token + 1
            && !(token + 1 < tokens.size() && tokens.equals(token + 1, "of"));
    if (!ends) {
      return token;
    }
    int begin = token;
    int before = beforeInFacility(token);
    while (before < begin && token - before <= MOST_WORDS_OF_FACILITY) {
      begin = before;
      before = beforeInFacility(begin);
    }
    return begin < token && isWherePlacesStand(begin) && isNamed(begin, token) ? begin : token;
  }

  /** As {@link #before}, and over "Dar al-Shifa Hospital" and "Ronnie Scott's Club". */
  private int beforeInFacility(int token) {
    int before = token - 1;
    if (before > 1 && tokens.isJoiningHyphen(before) && tokens.is(before - 1, Tokens.WORD)) {
      return tokens.length(before - 1) == 2 || context.isCandidate(before - 1) ? before - 1 : token;
    }
    if (before > 0
        && context.isPossessive(before)
        && context.isCandidate(before - 1)
        && !context.isInName(before - 1)) {
      return before - 1;
    }
    return before(token);
  }

  /** "Town Hall", "the High School": words of kind, and none that says which. */
  private boolean isNamed(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (context.isCandidate(i) && !KINDS.contains(context, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWherePlacesStand(int begin) {
    int before = begin - 1;
    return BEFORE_FACILITY.contains(
        context, ARTICLES.contains(context, before) ? before - 1 : before);
  }

  /** The token after "Highway 19", "Interstate 95"; the token itself if it begins no such name. */
  int endOfRoadThatBeginsWith(int token) {
    boolean road =
        NUMBERED_ALONE.contains(context, token)
            && context.isCandidate(token)
            && token + 1 < tokens.size()
            && tokens.is(token + 1, Tokens.NUMBER)
            && !tokens.is(token + 1, Tokens.LINE_START);
    if (road) {
      return token + 2;
    }
    return isRoadNumber(token) ? token + 1 : token;
  }

  /** "on the A436": a letter and a number, as many countries number their roads. */
  private boolean isRoadNumber(int token) {
    return token > 1
        && ROAD_LETTERS.indexOf(tokens.first(token)) >= 0
        && tokens.length(token) <= LONGEST_ROAD_NUMBER
        && tokens.equals(token - 1, "the")
        && BEFORE_ROAD.contains(context, token - 2)
        && hasOnlyDigitsAfterFirst(token)
        && !isAirliner(token);
  }

  private boolean hasOnlyDigitsAfterFirst(int token) {
    return tokens.length(token) > 1
        && tokens
            .source()
            .substring(tokens.startInSource(token) + 1, tokens.endInSource(token))
            .chars()
            .allMatch(Character::isDigit);
  }

  /** "on the A320". */
  private boolean isAirliner(int token) {
    return tokens.length(token) == 4
        && tokens.source().startsWith("A3", tokens.startInSource(token))
        && tokens.last(token) == '0';
  }

  /** "County Road 225": the token behind the name that ends with a token, its number with it. */
  int endOfNumbered(int token) {
    return NUMBERED.contains(context, token)
            && token + 1 < tokens.size()
            && tokens.is(token + 1, Tokens.NUMBER)
            && !tokens.is(token + 1, Tokens.LINE_START)
        ? token + 2
        : token + 1;
  }

  /**
   * The token after the name that begins with a generic word; the token itself if there is none.
   */
  int endOfNameThatBeginsWith(int token) {
    boolean begins =
        FIRST.contains(context, token)
            && context.isCandidate(token)
            && !context.shouted[token]
            && !labels[token].isPerson()
            && token + 1 < tokens.size()
            && context.runEnd[token] > token + 1
            && tokens.is(token + 1, Tokens.LOWER_INSIDE)
            && !labels[token + 1].isPerson();
    return begins ? token + 2 : token;
  }

  private boolean isGeneric(int token) {
    return LAST.contains(context, token)
        && context.isCandidate(token)
        && !context.shouted[token]
        && context.runEnd[token] == token + 1
        && (!labels[token].isPerson()
            || PLACE_PREPOSITIONS.contains(context, context.runStart[token] - 1));
  }

  /**
   * Whether the tagger begins a place at a token, so that the name does not include the words
   * before it.
   */
  private boolean isLabelStart(int begin, int token) {
    return begin < token && labels[begin] == Label.BEGIN_PLACE && labels[begin - 1].isPerson();
  }

  /** Whether a token is a common word that is capitalised only because it begins a sentence. */
  private boolean isWeak(int token) {
    return tokens.is(token, Tokens.SENTENCE_START)
        && context.isCommonWord(token)
        && !labels[token].isPlace();
  }

  /** "38th Street". */
  private boolean isOrdinal(int token) {
    return tokens.is(token, Tokens.NUMBER) && !Character.isDigit(tokens.last(token));
  }
}
