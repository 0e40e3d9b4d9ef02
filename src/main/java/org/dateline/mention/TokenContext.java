package org.dateline.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.dateline.gazetteer.NameKey;
import org.dateline.gazetteer.RunTogether;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;

/** Data about each token of a text that is known before tagging. */
public final class TokenContext {

  /** Shapes keep at most this many characters apart. */
  private static final int SHAPE_LENGTH = 8;

  private static final int LONGEST_NAME_TOKENS = 6;
  private static final int LONGEST_NAME_UNITS = 80;

  /** A token that begins a gazetteer name of several tokens, beside the kind of the name. */
  private static final int MULTI = 16;

  /** A token of a gazetteer name other than the first. */
  private static final int INSIDE = 32;

  /** A short word in capitals that the gazetteer writes in the same capitals. */
  private static final int ACRONYM = 64;

  /** A longer word in capitals is written in capitals for emphasis and is not an acronym. */
  private static final int LONGEST_ACRONYM = 4;

  private static final int LONGEST_ARTICLE = 3;

  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "ul");

  /** Shorter words in lower case are probably foreign particles and not names. */
  private static final int SHORTEST_LOWER_CASE = 4;

  final Tokens tokens;
  private final PlaceNames names;
  final int[] word;
  final int[] lower;
  final int[] shape;
  final byte[] lexicon;

  /** Kind of the longest gazetteer name over the token, with {@code MULTI} and {@code INSIDE}. */
  final byte[] gazetteer;

  /** First token of the run of capitalised words that a token is in. */
  final int[] runStart;

  /** Token after that run. */
  final int[] runEnd;

  /** Whether the token is in a line without lower-case words. */
  final boolean[] shouted;

  /** Looks the tokens up in the word lists and among the names of places. */
  public TokenContext(Tokens tokens, PlaceNames names) {
    this.tokens = tokens;
    this.names = names;
    int size = tokens.size();
    this.word = new int[size];
    this.lower = new int[size];
    this.shape = new int[size];
    this.lexicon = new byte[size];
    this.gazetteer = new byte[size];
    this.runStart = new int[size];
    this.runEnd = new int[size];
    this.shouted = new boolean[size];
    describe(TaggerLexicon.bundled());
    markShoutedLines();
    markRuns();
    markNames();
  }

  /** The number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** Offset of the first unit of a token. */
  public int startOf(int token) {
    return tokens.start(token);
  }

  /** Offset after the last unit of a token. */
  public int endOf(int token) {
    return tokens.end(token);
  }

  /** The first token that begins at or after an offset; the number of tokens if there is none. */
  public int firstTokenFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a token may begin a name because it contains a capital letter. */
  public boolean isCandidate(int token) {
    return tokens.is(token, Tokens.CAPITAL) && !isEra(token);
  }

  /** "44 BC" is not in British Columbia. */
  private boolean isEra(int token) {
    return token > 0 && tokens.equals(token, "BC") && tokens.is(token - 1, Tokens.NUMBER);
  }

  /**
   * The token after the gazetteer name that begins at a token, if that name hardly ever means
   * anything else; otherwise the token itself.
   */
  int endOfSureName(int token) {
    int mark = gazetteer[token];
    if (mark == 0 || (mark & INSIDE) != 0 || !isSure(token, mark)) {
      return token;
    }
    int end = token + 1;
    while (end < tokens.size() && (gazetteer[end] & INSIDE) != 0) {
      end++;
    }
    return end;
  }

  /**
   * The token after the lower-case name of several words that begins at a token, if its first word
   * is in no word list; otherwise the token itself.
   */
  int endOfLowerCaseName(int token) {
    if (lexicon[token] != 0
        || tokens.length(token) < SHORTEST_LOWER_CASE
        || !tokens.is(token, Tokens.WORD)
        || tokens.is(token, Tokens.GLUED)) {
      return token;
    }
    for (int end = lastTokenOfName(token); end > token; end--) {
      long key = NameKey.of(tokens.source(), tokens.startInSource(token), tokens.endInSource(end));
      if (names.kindOf(key) != PlaceNames.NONE) {
        return end + 1;
      }
    }
    return token;
  }

  /** Whether a token is a name of several words without the blanks between them: "NewYork". */
  boolean isNameRunTogether(int token) {
    String name = tokens.string(token);
    String parted = RunTogether.parted(name);
    int kind = parted.equals(name) ? PlaceNames.NONE : names.kindOf(NameKey.of(parted));
    return kind != PlaceNames.NONE;
  }

  boolean isFirstName(int token) {
    return (lexicon[token] & (TaggerLexicon.FIRST_NAME | TaggerLexicon.RARE_FIRST_NAME)) != 0;
  }

  /** Whether a token is a first name or a surname. */
  boolean isNameOfPersons(int token) {
    return isFirstName(token) || (lexicon[token] & TaggerLexicon.SURNAME) != 0;
  }

  /** Whether a token is a surname, even a rare one. */
  boolean isSurname(int token) {
    return (lexicon[token] & (TaggerLexicon.SURNAME | TaggerLexicon.RARE_SURNAME)) != 0;
  }

  boolean isCommonWord(int token) {
    return (lexicon[token] & (TaggerLexicon.COMMON | TaggerLexicon.KNOWN)) != 0;
  }

  /** Whether a name of the gazetteer covers a token. */
  boolean isInName(int token) {
    return gazetteer[token] != 0;
  }

  /** The kind of the gazetteer name over a token, a constant of {@link PlaceNames}. */
  int kindOf(int token) {
    return gazetteer[token] & (MULTI - 1);
  }

  /** Whether the gazetteer name over a token is that of a country, a division or a city. */
  boolean isGreat(int token) {
    return switch (kindOf(token)) {
      case PlaceNames.COUNTRY,
          PlaceNames.ADMIN1,
          PlaceNames.METROPOLIS,
          PlaceNames.CITY,
          PlaceNames.ALTERNATE_OF_GREAT ->
          true;
      default -> false;
    };
  }

  /**
   * Whether the gazetteer name over a token is that of a country, a division, a city or a county.
   */
  boolean isAdministered(int token) {
    return isGreat(token) || kindOf(token) == PlaceNames.ADMIN2;
  }

  /** Whether a token is "US", "UAE" and the like, or "EU". */
  boolean isAcronymOfPlace(int token) {
    return (gazetteer[token] & ACRONYM) != 0
        && (isCountry(token) || kindOf(token) == PlaceNames.FEATURE);
  }

  /** Whether the gazetteer name over a token is that of a country. */
  boolean isCountry(int token) {
    return (gazetteer[token] & (MULTI - 1)) == PlaceNames.COUNTRY;
  }

  /** Whether some tokens are the name of a country or of a capital. */
  boolean isGovernment(int from, int to) {
    return isNameOf(from, to, names::isCountry) || isCapital(from, to);
  }

  /** Whether some tokens are the name of a capital. */
  boolean isCapital(int from, int to) {
    return isNameOf(from, to, names::isCapital);
  }

  private boolean isNameOf(int from, int to, LongPredicate kind) {
    int start = tokens.startInSource(from);
    int end = tokens.endInSource(to - 1);
    return end - start <= LONGEST_NAME_UNITS && kind.test(NameKey.of(tokens.source(), start, end));
  }

  /** All sure names in order, each as its first token and the token after its last. */
  public List<int[]> sureNames() {
    List<int[]> sure = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      int end = endOfSureName(i);
      if (end > i) {
        sure.add(new int[] {i, end});
      }
    }
    return sure;
  }

  /**
   * The first token of the sure name of several tokens that covers a token; otherwise the token.
   */
  int beginOfLongSureName(int token) {
    int begin = token;
    while (begin > 0 && (gazetteer[begin] & INSIDE) != 0) {
      begin--;
    }
    return endOfSureName(begin) > token ? begin : token;
  }

  /** Whether a token continues a name of the gazetteer. */
  boolean continuesName(int token) {
    return (gazetteer[token] & INSIDE) != 0;
  }

  private boolean isSure(int token, int mark) {
    int kind = mark & (MULTI - 1);
    if ((mark & ACRONYM) != 0 && kind == PlaceNames.COUNTRY) {
      return true;
    }
    boolean several = (mark & MULTI) != 0;
    int lists = lexicon[token];
    boolean word = (lists & (TaggerLexicon.COMMON | TaggerLexicon.KNOWN)) != 0;
    boolean person = (lists & (TaggerLexicon.FIRST_NAME | TaggerLexicon.SURNAME)) != 0;
    if (!several && followsFirstName(token)) {
      return false;
    }
    return switch (kind) {
      case PlaceNames.COUNTRY, PlaceNames.ADMIN1 -> several || (lists & TaggerLexicon.COMMON) == 0;
      case PlaceNames.METROPOLIS, PlaceNames.CITY -> several || !word && !person;
      case PlaceNames.ALTERNATE_OF_SMALL -> false;
      case PlaceNames.FEATURE -> several;
      case PlaceNames.VILLAGE -> several || lists == 0 && tokens.length(token) > 3;
      default -> several || lists == 0;
    };
  }

  /**
   * "Jordan" in "Shilton Jordan" or "Ahmed Jordan": a first name that is no place stands before.
   */
  private boolean followsFirstName(int token) {
    return runStart[token] < token
        && (lexicon[token - 1] & (TaggerLexicon.FIRST_NAME | TaggerLexicon.RARE_FIRST_NAME)) != 0
        && gazetteer[token - 1] == 0;
  }

  private void describe(TaggerLexicon lists) {
    String text = tokens.source();
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.startInSource(i);
      int end = tokens.endInSource(i);
      word[i] = Hash.exact(text, start, end);
      lower[i] = Hash.lowerCase(text, start, end);
      shape[i] = shape(text, start, end);
      lexicon[i] = (byte) lists.classes(lower[i]);
    }
  }

  /** "Aleppo" is Xx, "U.S." X.X., "1,000" 0,0: runs of a kind count once. */
  private static int shape(String text, int start, int end) {
    int hash = 7;
    int last = 0;
    int kept = 0;
    for (int i = start; i < end && kept < SHAPE_LENGTH; i++) {
      char c = text.charAt(i);
      int kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      if (kind != last) {
        hash = 31 * hash + kind;
        last = kind;
        kept++;
      }
    }
    return Hash.mix(2 * hash + (end - start < 4 ? 1 : 0));
  }

  private void markShoutedLines() {
    int size = tokens.size();
    int start = 0;
    while (start < size) {
      int end = start + 1;
      int capitals = capitalWords(start);
      boolean lowerCase = isLowerWord(start);
      while (end < size && !tokens.is(end, Tokens.LINE_START)) {
        capitals += capitalWords(end);
        lowerCase |= isLowerWord(end);
        end++;
      }
      if (!lowerCase && capitals > 2) {
        Arrays.fill(shouted, start, end, true);
      }
      start = end;
    }
  }

  private int capitalWords(int token) {
    return tokens.is(token, Tokens.WORD) && tokens.is(token, Tokens.CAPITAL) ? 1 : 0;
  }

  private boolean isLowerWord(int token) {
    return tokens.is(token, Tokens.WORD) && tokens.is(token, Tokens.LOWER_INSIDE);
  }

  private void markRuns() {
    int size = tokens.size();
    int start = 0;
    while (start < size) {
      int end = start + 1;
      if (isCandidate(start)) {
        while (end < size && isCandidate(end) && !tokens.is(end, Tokens.PARAGRAPH_START)) {
          end++;
        }
      }
      Arrays.fill(runStart, start, end, start);
      Arrays.fill(runEnd, start, end, end);
      start = end;
    }
  }

  private void markNames() {
    int size = tokens.size();
    int token = 0;
    while (token < size) {
      boolean begins = isCandidate(token) || isArticleOfName(token);
      token = begins ? markNameAt(token) : token + 1;
    }
  }

  /** The "al" of "al-Hol", which is no name without the rest. */
  boolean isArticleOfName(int token) {
    return tokens.length(token) <= LONGEST_ARTICLE
        && tokens.is(token, Tokens.WORD)
        && !tokens.is(token, Tokens.CAPITAL | Tokens.GLUED)
        && token + 2 < tokens.size()
        && tokens.isJoiningHyphen(token + 1)
        && isCandidate(token + 2)
        && ARTICLES.contains(tokens.string(token));
  }

  /**
   * Whether a token is an acronym, which is a place only in the same capitals: the town of Nato is
   * not NATO. Datelines and lines in capitals do not count, because they write every name in
   * capitals.
   */
  private boolean isAcronym(int token) {
    return !tokens.is(token, Tokens.LOWER_INSIDE)
        && !tokens.is(token, Tokens.LINE_START)
        && !shouted[token]
        && letters(token) > 1
        && letters(token) <= LONGEST_ACRONYM;
  }

  private int letters(int token) {
    return tokens.is(token, Tokens.ABBREVIATION) ? tokens.length(token) / 2 : tokens.length(token);
  }

  /** The kind of the name of a single token, marked if it is an acronym. */
  private int kindOfWord(int token, long key, PlaceNames names) {
    int kind = names.kindOf(key);
    if (kind == PlaceNames.NONE || !isAcronym(token)) {
      return kind;
    }
    int written = names.kindOfWritten(key, tokens.string(token));
    return written == PlaceNames.NONE ? PlaceNames.NONE : written | ACRONYM;
  }

  /**
   * Marks the longest name that begins at a token, and returns the token after it, or the next
   * token.
   */
  private int markNameAt(int token) {
    int last = lastTokenOfName(token);
    int least = isCandidate(token) ? token : token + 2;
    for (int end = last; end >= least; end--) {
      // "St. John's" ends in a possessive, "Syria's" does not.
      boolean possessive = end > token + 1 && isPossessive(end);
      if (end > token && !isCandidate(end) && !possessive) {
        continue;
      }
      long key = NameKey.of(tokens.source(), tokens.startInSource(token), tokens.endInSource(end));
      int kind = end > token ? names.kindOf(key) : kindOfWord(token, key, names);
      if (kind != PlaceNames.NONE) {
        gazetteer[token] = (byte) (end > token ? kind | MULTI : kind);
        for (int i = token + 1; i <= end; i++) {
          gazetteer[i] = (byte) (kind | INSIDE);
        }
        return end + 1;
      }
    }
    return token + 1;
  }

  /** Whether a token is the "'s" after a word. */
  boolean isPossessive(int token) {
    return tokens.is(token, Tokens.GLUED)
        && tokens.length(token) == 2
        && Tokenizer.isApostrophe(tokens.first(token))
        && (tokens.last(token) | 0x20) == 's';
  }

  private int lastTokenOfName(int token) {
    int last = token;
    int limit = Math.min(tokens.size(), token + LONGEST_NAME_TOKENS);
    for (int next = token + 1; next < limit; next++) {
      boolean joins =
          tokens.is(next, Tokens.WORD) || tokens.isJoiningHyphen(next) || isPossessive(next);
      boolean parted = tokens.is(next, Tokens.PARAGRAPH_START);
      if (!joins || parted || tokens.end(next) - tokens.start(token) > LONGEST_NAME_UNITS) {
        break;
      }
      last = next;
    }
    // A single token is looked up whatever its length is not: no name is that long.
    return tokens.end(last) - tokens.start(token) > LONGEST_NAME_UNITS ? token - 1 : last;
  }
}
