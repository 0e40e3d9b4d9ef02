package org.dateline.mention;

import static org.dateline.mention.RoleWords.ACTING;
import static org.dateline.mention.RoleWords.ADDRESSING;
import static org.dateline.mention.RoleWords.ADJECTIVAL;
import static org.dateline.mention.RoleWords.ADVERB;
import static org.dateline.mention.RoleWords.AGENT_PREPOSITION;
import static org.dateline.mention.RoleWords.ATTACK;
import static org.dateline.mention.RoleWords.AUXILIARY;
import static org.dateline.mention.RoleWords.BEING;
import static org.dateline.mention.RoleWords.DATE;
import static org.dateline.mention.RoleWords.DETERMINER;
import static org.dateline.mention.RoleWords.DIRECTION;
import static org.dateline.mention.RoleWords.EVENT_NOUN;
import static org.dateline.mention.RoleWords.FUNCTION;
import static org.dateline.mention.RoleWords.HAPPENING;
import static org.dateline.mention.RoleWords.HITTING;
import static org.dateline.mention.RoleWords.LINK;
import static org.dateline.mention.RoleWords.NUMERAL;
import static org.dateline.mention.RoleWords.OFFICE;
import static org.dateline.mention.RoleWords.OF_TOWN;
import static org.dateline.mention.RoleWords.ORGANIZATION_NOUN;
import static org.dateline.mention.RoleWords.PLACE_NOUN;
import static org.dateline.mention.RoleWords.PLACE_PREPOSITION;
import static org.dateline.mention.RoleWords.PLAYING;
import static org.dateline.mention.RoleWords.POLICY_NOUN;
import static org.dateline.mention.RoleWords.QUALIFIED_NOUN;
import static org.dateline.mention.RoleWords.RELATION;
import static org.dateline.mention.RoleWords.SAYING;
import static org.dateline.mention.RoleWords.SEAT;
import static org.dateline.mention.RoleWords.SENT;

import java.util.Arrays;
import java.util.Optional;
import org.dateline.text.Dateline;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Determines the role of a toponym in its sentence from the words around it. {@link RoleWords}
 * contains the words, and {@code docs/ROLES.md} the accuracy. The first matching rule is used:
 *
 * <ol>
 *   <li>a demonym is a demonym
 *   <li>in the dateline ("ALEPPO, Syria —"), and a building after a word of place ("at Mosul
 *       General Hospital"): location
 *   <li>part of a longer name: of an organisation ("Boston Globe", "embassy of Qatar") actor, of a
 *       treaty or an event ("Paris Agreement") modifier, of a place ("Fulton County") location
 *   <li>before a hyphen ("London-based") or a numeral ("Geneva II"): modifier
 *   <li>a town before what happened or stands there ("Kabul attack", "a Donetsk market"): location
 *   <li>before a noun that it qualifies: for territory or buildings ("Idlib province", "US border")
 *       location, otherwise ("Paris conference", "a California malady") modifier
 *   <li>possessive before territory or an event there ("Iraq's Anbar province", "Syria's war")
 *       location, before actions and intentions ("Washington's attempt") actor, before persons and
 *       bodies ("Iraq's government") modifier, but actor for a capital ("Moscow's ambassador")
 *   <li>after what is done to ground ("missiles hit Kyiv", "strikes on Beirut"): location
 *   <li>after an office and "of" ("president of Tunisia"): modifier
 *   <li>after "against", except for attacks: actor
 *   <li>a government (a country or a capital) with which something is done: after a verb of address
 *       ("accused Russia"), a preposition of agency ("by Washington", "with Beijing", unless of a
 *       border or a flight), a sending ("envoys from Norway"), a relation ("sanctions on Iran"):
 *       actor
 *   <li>after a preposition of place or a direction ("in Aleppo", "northern Syria"): location
 *   <li>subject of a verb of saying ("Boston said"), and, for a government, of any verb except
 *       those of being ("Moscow launched", "China has vetoed", "Washington is preparing"): actor
 *   <li>the Kremlin and the Pentagon: actor
 *   <li>anything else: location
 * </ol>
 *
 * <p>The context of an enumeration ("Russia, China and Iran vetoed") applies to each of its names.
 */
final class Roles {

  /** The number of tokens in which the head of a noun phrase is looked for. */
  private static final int LONGEST_PHRASE = 5;

  /** A run of capitalised words longer than this is a headline and not a name. */
  private static final int LONGEST_NAME = 6;

  /** A headline in title case has only words of up to this length in lower case. */
  private static final int LONGEST_SMALL_WORD = 3;

  /** Least number of words of a headline; a shorter line may be a name. */
  private static final int SHORTEST_HEADLINE = 5;

  private static final int NOUN = PLACE_NOUN | QUALIFIED_NOUN | POLICY_NOUN | HAPPENING;
  private static final int VERB = SAYING | ACTING | BEING | AUXILIARY;

  private final TokenContext context;
  private final Tokens tokens;
  private final Label[] labels;
  private final Names names;
  private final Optional<Dateline> dateline;

  /** First name of the enumeration that the name at a token is in. */
  private final int[] first;

  /** Token after the last name of that enumeration. */
  private final int[] behind;

  /** Whether a token is in a headline, where all words are capitalised. */
  private final boolean[] headline;

  Roles(TokenContext context, Label[] labels, Names names, Optional<Dateline> dateline) {
    this.context = context;
    this.tokens = context.tokens;
    this.labels = labels;
    this.names = names;
    this.dateline = dateline;
    this.first = new int[labels.length];
    this.behind = new int[labels.length];
    this.headline = new boolean[labels.length];
    markEnumerations();
    markHeadlines();
  }

  /** The role of the toponym that begins at a token. */
  Role of(int begin) {
    if (names.isDemonym(begin)) {
      return Role.DEMONYM;
    }
    int end = names.endOf(begin);
    if (isInDateline(begin, end) || names.isGround(begin)) {
      return Role.LOCATION;
    }
    Role role = byLongerName(begin, end);
    if (role == null) {
      role = byWhatIsQualified(begin, end);
    }
    if (role == null) {
      role = byOwner(begin, behind[begin]);
    }
    if (role == null) {
      role = byWhatStandsBefore(first[begin]);
    }
    if (role == null && isSubjectWhoActs(begin, behind[begin])) {
      role = Role.ACTOR;
    }
    if (role == null) {
      role = has(begin, SEAT) ? Role.ACTOR : Role.LOCATION;
    }
    return role;
  }

  // --- Names within names

  private boolean isInDateline(int begin, int end) {
    int from = tokens.start(begin);
    int to = tokens.end(end - 1);
    return dateline.isPresent() && dateline.get().contains(from, to);
  }

  private @Nullable Role byLongerName(int begin, int end) {
    if (labels[begin].isOrganization() && !isPossessive(end) && !isPlaceInFull(begin, end)) {
      return isGroundInFull(begin, end) ? Role.LOCATION : Role.ACTOR;
    }
    int before = beforeArticle(begin);
    if (is(before, "of") && isOrganizationBefore(before - 1)) {
      return Role.ACTOR;
    }
    int runEnd = endOfCapitals(end);
    if (runEnd == end || runEnd - end > LONGEST_NAME) {
      return null;
    }
    int last = classes(runEnd - 1);
    if ((last & EVENT_NOUN) != 0) {
      return Role.MODIFIER;
    }
    if ((last & ORGANIZATION_NOUN) != 0) {
      return Role.ACTOR;
    }
    if ((last & PLACE_NOUN) != 0) {
      return Role.LOCATION;
    }
    return (classes(end) & (QUALIFIED_NOUN | OFFICE)) != 0 ? Role.MODIFIER : Role.ACTOR;
  }

  /** "at Nova Kakhovka", which the tagger takes for an organisation, but the gazetteer knows. */
  private boolean isPlaceInFull(int begin, int end) {
    boolean full = (end == labels.length || !labels[end].isInside()) && !labels[begin].isInside();
    return full
        && end == begin + 2
        && context.continuesName(begin + 1)
        && has(begin - 1, PLACE_PREPOSITION)
        && endOfCapitals(end) == end;
  }

  /** "Heroes Stadium", which is all of what looks like an organisation. */
  private boolean isGroundInFull(int begin, int end) {
    boolean full = end == labels.length || !labels[end].isInside();
    int last = classes(end - 1);
    return full && end > begin + 1 && (last & PLACE_NOUN) != 0 && (last & ORGANIZATION_NOUN) == 0;
  }

  /** "Times of London", "embassy of Qatar". */
  private boolean isOrganizationBefore(int token) {
    int noun = isMark(token) ? token - 1 : token;
    int body = ORGANIZATION_NOUN | QUALIFIED_NOUN;
    return has(noun, ORGANIZATION_NOUN)
        && !has(noun, PLACE_NOUN)
        && (tokens.is(noun, Tokens.CAPITAL) || (classes(noun) & body) == body);
  }

  private boolean isMark(int token) {
    return token > 0 && (tokens.first(token) == '*' || tokens.first(token) == '_');
  }

  /**
   * The token after the capitalised words, other than names of places or persons, that follow a
   * name.
   */
  private int endOfCapitals(int end) {
    int at = end;
    while (at < labels.length && at - end <= LONGEST_NAME + 1 && goesOnWithName(at)) {
      at++;
    }
    return at;
  }

  private boolean goesOnWithName(int token) {
    return isCapital(token)
        && !tokens.is(token, Tokens.GLUED)
        && !tokens.is(token, Tokens.SENTENCE_START)
        && !tokens.is(token, Tokens.LINE_START)
        && !names.covers(token)
        && !labels[token].isPlace()
        && !labels[token].isPerson()
        && (isTodayOfAName(token) || !has(token, DATE | FUNCTION | NUMERAL | VERB));
  }

  /** "USA Today": within a sentence, the day has no capital letter. */
  private boolean isTodayOfAName(int token) {
    return tokens.equals(token, "Today");
  }

  // --- Words that the name qualifies

  private @Nullable Role byWhatIsQualified(int begin, int end) {
    if (end >= tokens.size() || tokens.is(end, Tokens.PARAGRAPH_START)) {
      return null;
    }
    if (tokens.isJoiningHyphen(end)) {
      return Role.MODIFIER;
    }
    if (tokens.is(end, Tokens.CAPITAL) && has(end, NUMERAL)) {
      return Role.MODIFIER;
    }
    int noun = end;
    if (is(end, "and") && end + 1 < labels.length && names.beginsAt(end + 1)) {
      if (!names.isDemonym(end + 1)) {
        return null;
      }
      noun = names.endOf(end + 1);
    }
    Role role = byPhrase(noun, isSurelyAttribute(begin));
    return role == Role.MODIFIER && isOfTown(begin, noun) ? Role.LOCATION : role;
  }

  /** "Kabul attack", "a Donetsk market", but not "US attack". */
  private boolean isOfTown(int begin, int noun) {
    int last = has(noun, OF_TOWN) ? noun : noun + 1;
    while (has(last + 1, OF_TOWN)) {
      last++;
    }
    boolean qualifies = isPhraseWord(last + 1) && has(last + 1, NOUN);
    return !context.isCountry(begin)
        && !has(begin, ADJECTIVAL)
        && isPhraseWord(noun)
        && has(last, OF_TOWN)
        && !qualifies;
  }

  /** "a California malady": an article that the name itself cannot have. */
  private boolean isSurelyAttribute(int begin) {
    boolean determined =
        has(begin - 1, DETERMINER) && !is(begin - 1, "the") && !has(begin - 1, PLACE_PREPOSITION);
    return determined || (has(begin, ADJECTIVAL) && names.endOf(begin) == begin + 1);
  }

  private @Nullable Role byPhrase(int from, boolean surely) {
    if (!isPhraseWord(from) || (has(from, VERB) && !(surely && has(from, NOUN)))) {
      return null;
    }
    boolean noun = has(from, NOUN);
    if (!noun && !surely && mayBeVerb(from)) {
      return null;
    }
    if (surely && !noun && endsWith(from, "ed")) {
      return null;
    }
    int head = head(from, NOUN);
    if (head == 0) {
      return surely ? Role.MODIFIER : null;
    }
    if ((head & PLACE_NOUN) != 0) {
      return Role.LOCATION;
    }
    return surely || (head & (QUALIFIED_NOUN | HAPPENING)) != 0 ? Role.MODIFIER : null;
  }

  /**
   * The classes of the last word of a phrase that is in any of the wanted classes; 0 if there is
   * none.
   */
  private int head(int from, int wanted) {
    int head = 0;
    for (int i = from; i < from + LONGEST_PHRASE && isPhraseWord(i); i++) {
      if (has(i, wanted)) {
        head = classes(i);
      } else if (has(i, VERB)) {
        break;
      }
    }
    return head;
  }

  private boolean isPhraseWord(int token) {
    return token < tokens.size()
        && tokens.is(token, Tokens.WORD)
        && !tokens.is(token, Tokens.PARAGRAPH_START)
        && !isCapital(token)
        && !has(token, FUNCTION);
  }

  private @Nullable Role byOwner(int begin, int end) {
    if (!isPossessive(end)) {
      return null;
    }
    int wanted = NOUN | ORGANIZATION_NOUN | OFFICE;
    int head = 0;
    int from = isOneSign(end + 1) ? end + 2 : end + 1;
    for (int i = from; i <= end + LONGEST_PHRASE && i < tokens.size(); i++) {
      boolean stops =
          i > from && has(i, FUNCTION) && !has(i, wanted) && !(head == 0 && is(i, "and"));
      if (stops || !tokens.is(i, Tokens.WORD) || tokens.is(i, Tokens.SENTENCE_START)) {
        break;
      }
      if (names.beginsAt(i) && !names.isDemonym(i) && !has(i, ADJECTIVAL)) {
        return Role.LOCATION;
      }
      if (has(i, wanted)) {
        head = classes(i);
      } else if (has(i, VERB)) {
        break;
      }
    }
    if ((head & (HAPPENING | PLACE_NOUN)) != 0 && (head & ORGANIZATION_NOUN) == 0) {
      return Role.LOCATION;
    }
    if ((head & POLICY_NOUN) != 0) {
      return Role.ACTOR;
    }
    if ((head & (QUALIFIED_NOUN | OFFICE | ORGANIZATION_NOUN)) != 0) {
      boolean capital = context.isCapital(begin, names.endOf(begin));
      return capital && !context.isCountry(begin) ? Role.ACTOR : Role.MODIFIER;
    }
    return Role.LOCATION;
  }

  // --- Words before the name

  private @Nullable Role byWhatStandsBefore(int begin) {
    int before = beforeArticle(begin);
    if (before < 0 || tokens.is(begin, Tokens.PARAGRAPH_START)) {
      return null;
    }
    if (has(before, HITTING) && !is(behind[begin], "with")) {
      return Role.LOCATION;
    }
    if (is(before, "on") && has(before - 1, ATTACK)) {
      return Role.LOCATION;
    }
    boolean government = isGovernment(begin);
    if (is(before, "of")) {
      if (has(before - 1, OFFICE)) {
        return Role.MODIFIER;
      }
      return government && has(before - 1, POLICY_NOUN | RELATION) && !has(before - 1, PLACE_NOUN)
          ? Role.ACTOR
          : Role.LOCATION;
    }
    if (is(before, "against")) {
      return comesAfter(before, ATTACK) ? Role.LOCATION : Role.ACTOR;
    }
    if (has(before, AGENT_PREPOSITION) && comesAfter(before, LINK)) {
      return Role.LOCATION;
    }
    if (government && isDealtWith(before)) {
      return Role.ACTOR;
    }
    if (has(before, PLACE_PREPOSITION | DIRECTION)) {
      return Role.LOCATION;
    }
    return has(before, PLAYING) ? Role.ACTOR : null;
  }

  private boolean isDealtWith(int before) {
    if (has(before, ADDRESSING | AGENT_PREPOSITION | AUXILIARY)) {
      return true;
    }
    if (is(before, "from")) {
      int verb = is(before - 1, "came") || is(before - 1, "come") ? before - 2 : before - 1;
      return has(has(verb, ADVERB) ? verb - 1 : verb, SENT);
    }
    boolean toward = is(before, "to") || is(before, "on") || is(before, "over");
    return toward && has(before - 1, RELATION);
  }

  /** Whether one of the four words before a token is of a class. */
  private boolean comesAfter(int token, int wordClass) {
    for (int i = token - 1; i >= token - 4; i--) {
      if (has(i, wordClass)) {
        return true;
      }
    }
    return false;
  }

  private int beforeArticle(int begin) {
    int before = begin - 1;
    return is(before, "the") ? before - 1 : before;
  }

  // --- Verbs of the subject

  private boolean isSubjectWhoActs(int begin, int end) {
    int verb = verbBehind(end);
    if (verb >= tokens.size() || isCapital(verb) || isPassive(verb)) {
      return false;
    }
    if (has(verb, SAYING)) {
      return true;
    }
    if (!isGovernment(first[begin])) {
      return false;
    }
    if (has(verb, AUXILIARY)) {
      return isDeedBehindAuxiliary(verb);
    }
    if (has(verb, BEING)) {
      int next = afterAdverbs(verb + 1);
      boolean toBe = is(verb, "is") || is(verb, "are") || is(verb, "was") || is(verb, "were");
      boolean accused = has(next, ADDRESSING) && endsWith(next, "ed");
      return toBe && (is(next, "to") || (endsWith(next, "ing") && !is(next, "being")) || accused);
    }
    if (is(verb, "and") && (is(verb + 1, "its") || is(verb + 1, "their"))) {
      return has(verb + 2, POLICY_NOUN) || has(verb + 3, POLICY_NOUN);
    }
    boolean several = behind[begin] > names.endOf(first[begin]) + 1;
    if (several && isPhraseWord(verb) && !has(verb, NOUN)) {
      return true;
    }
    return has(verb, ACTING) || (mayBeVerb(verb) && !has(verb, FUNCTION | NOUN));
  }

  private boolean isDeedBehindAuxiliary(int auxiliary) {
    int next = afterAdverbs(auxiliary + 1);
    if (is(next, "been")) {
      return endsWith(afterAdverbs(next + 1), "ing");
    }
    boolean perfect = is(auxiliary, "has") || is(auxiliary, "have") || is(auxiliary, "had");
    return !is(next, "be") && !is(next, "have") && (!perfect || isParticiple(next));
  }

  /** The position of the verb if the name is the subject: after adverbs, dates and "which". */
  private int verbBehind(int end) {
    int at = end;
    if (is(at, ",") && has(at + 1, ADVERB) && is(at + 2, ",")) {
      at += 3;
    }
    if (is(at, ",") && (is(at + 1, "which") || is(at + 1, "who"))) {
      at += 2;
    }
    if (is(at, "on") && has(at + 1, DATE)) {
      at += 2;
    }
    return afterAdverbs(at);
  }

  private int afterAdverbs(int token) {
    int at = token;
    while (at < token + 2 && (has(at, ADVERB) || endsWith(at, "ly"))) {
      at++;
    }
    return at;
  }

  /** "Syria, ravaged by war". */
  private boolean isPassive(int verb) {
    return endsWith(verb, "ed") && is(verb + 1, "by");
  }

  private boolean isParticiple(int token) {
    return has(token, SAYING | ACTING) || endsWith(token, "ed") || endsWith(token, "en");
  }

  private boolean mayBeVerb(int token) {
    return token < tokens.size()
        && tokens.is(token, Tokens.WORD)
        && !isCapital(token)
        && (endsWith(token, "ed") || (endsWith(token, "s") && !endsWith(token, "ss")));
  }

  // --- Enumerations

  /** "Russia, China and Iran": one pass, so that a long list costs no more than its length. */
  private void markEnumerations() {
    int begin = 0;
    while (begin < labels.length) {
      begin = names.beginsAt(begin) ? markEnumeration(begin) : begin + 1;
    }
  }

  /** Marks the names of the enumeration that begins at a token, and returns the token after it. */
  private int markEnumeration(int begin) {
    int last = begin;
    int next = nextOfEnumeration(begin);
    while (next >= 0 && !(last == begin && isClause(begin))) {
      last = next;
      next = nextOfEnumeration(last);
    }
    int end = names.endOf(last);
    if (is(end, ")")) {
      end++;
    }
    for (int i = begin; i <= last; i++) {
      first[i] = begin;
      behind[i] = end;
    }
    return names.endOf(last);
  }

  /** "Planes left China, and China retaliated": two names and a comma are two clauses. */
  private boolean isClause(int begin) {
    int end = names.endOf(begin);
    return is(end, ",") && (is(end + 1, "and") || is(end + 1, "or"));
  }

  private int nextOfEnumeration(int begin) {
    int at = names.endOf(begin);
    if (names.isDemonym(begin) || (is(at, ")") && isOneSign(at + 1))) {
      return -1;
    }
    if (is(at, ")")) {
      at++;
    }
    boolean comma = is(at, ",");
    boolean joined = comma || is(at, "/") || is(at, "(");
    at = joined ? at + 1 : at;
    if (is(at, "and") || is(at, "or") || is(at, "&")) {
      joined = true;
      comma = false;
      at++;
    }
    at = is(at, "the") ? at + 1 : at;
    boolean name =
        joined
            && at < labels.length
            && names.beginsAt(at)
            && !names.isDemonym(at)
            && !tokens.is(at, Tokens.PARAGRAPH_START);
    return name && (!comma || isAlike(begin, at)) ? at : -1;
  }

  private boolean isOneSign(int token) {
    return token < tokens.size() && !tokens.is(token, Tokens.WORD);
  }

  /** "Paris, Texas" and "Aleppo, Syria" are no enumerations. */
  private boolean isAlike(int one, int other) {
    boolean country = context.isCountry(one) || has(one, ADJECTIVAL);
    boolean otherCountry = context.isCountry(other) || has(other, ADJECTIVAL);
    boolean state = context.kindOf(other) == PlaceNames.ADMIN1 && !isGovernment(other);
    return country == otherCountry && (!state || context.kindOf(one) == PlaceNames.ADMIN1);
  }

  // --- Headlines

  /** "Governor of Veracruz Visits Villages", "IRAN SAYS NO": lines whose capitals tell nothing. */
  private void markHeadlines() {
    int start = 0;
    while (start < labels.length) {
      int end = start + 1;
      while (end < labels.length && !tokens.is(end, Tokens.LINE_START)) {
        end++;
      }
      Arrays.fill(headline, start, end, isHeadline(start, end));
      start = end;
    }
  }

  private boolean isHeadline(int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      boolean word = tokens.is(i, Tokens.WORD);
      if (word && tokens.is(i, Tokens.CAPITAL)) {
        capitals++;
      } else if (word && tokens.length(i) > LONGEST_SMALL_WORD) {
        return false;
      }
    }
    return capitals >= SHORTEST_HEADLINE;
  }

  /** Whether the capital letter of a token is evidence that it belongs to a name. */
  private boolean isCapital(int token) {
    return tokens.is(token, Tokens.CAPITAL)
        && (!headline[token] || names.covers(token) || labels[token].isPerson());
  }

  // --- Words

  private boolean isGovernment(int begin) {
    int end = names.endOf(begin);
    return (end == begin + 1 && has(begin, ADJECTIVAL | SEAT)) || context.isGovernment(begin, end);
  }

  private boolean isPossessive(int token) {
    return token < tokens.size()
        && tokens.is(token, Tokens.GLUED)
        && Tokenizer.isApostrophe(tokens.first(token))
        && tokens.length(token) <= 2;
  }

  private boolean is(int token, String word) {
    return token >= 0 && token < tokens.size() && tokens.equalsIgnoreCase(token, word);
  }

  private boolean endsWith(int token, String letters) {
    if (token < 0 || token >= tokens.size()) {
      return false;
    }
    int length = tokens.length(token);
    return length > letters.length() + 1
        && tokens
            .source()
            .regionMatches(
                true, tokens.endInSource(token) - letters.length(), letters, 0, letters.length());
  }

  private int classes(int token) {
    return token >= 0 && token < tokens.size() ? RoleWords.classes(context.lower[token]) : 0;
  }

  private boolean has(int token, int wordClasses) {
    return (classes(token) & wordClasses) != 0;
  }
}
