package org.dateline.mention;

import java.util.HashSet;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;

/**
 * Collects the toponyms of one text: the places found by the tagger, corrected with the help of the
 * gazetteer, and places that the tagger misses.
 */
final class NameGathering {

  private static final WordSet TITLES = WordSet.of(Lexicon.english().words("title"));

  private static final WordSet DISEASES = WordSet.of(Lexicon.english().words("disease"));

  /** News agencies, parliaments, faiths, germs and makers of cars, oil, metal and clothes. */
  private static final WordSet NO_PLACES = WordSet.of(Lexicon.english().words("no-place"));

  /**
   * Names of provinces in several countries, which usually mean a part of the country in question
   * when they stand alone.
   */
  private static final WordSet DIRECTIONS = WordSet.of(Lexicon.english().words("compass"));

  private static final WordSet KINDS = WordSet.of(Lexicon.english().words("settlement-or-state"));

  private static final WordSet INSTITUTIONS = WordSet.of(Lexicon.english().words("institution"));

  private static final WordSet CURRENTS = WordSet.of(Lexicon.english().words("sea-current"));

  private static final WordSet AMERICANS = WordSet.of(Lexicon.english().words("american"));

  private static final WordSet FOREBEARS = WordSet.of(Lexicon.english().words("forebear"));

  private static final WordSet EMBLEMS = WordSet.of(Lexicon.english().words("emblem"));

  private static final WordSet RELATIVES = WordSet.of(Lexicon.english().words("relative-of"));

  private static final WordSet PLACE_PREPOSITIONS =
      WordSet.of(Lexicon.english().words("before-name"));

  /**
   * The least number of words of a name nested in another: before the demonyms are taken, and
   * after.
   */
  private static final int LONG = 2;

  private static final int ANY = 1;

  private final TokenContext context;
  private final Tokens tokens;
  private final Label[] labels;
  private final Demonyms demonyms;
  private final Names found;
  private final Set<Integer> surnames;
  private final Set<Integer> diseases;

  NameGathering(TokenContext context, Label[] labels, Demonyms demonyms) {
    this.context = context;
    this.tokens = context.tokens;
    this.labels = labels;
    this.demonyms = demonyms;
    this.found = new Names(labels.length);
    this.surnames = surnames();
    this.diseases = diseases();
  }

  Names gather() {
    takeTagged();
    takeGeneric();
    takeDatelines();
    takeNested(LONG);
    takeDemonyms();
    takeNested(ANY);
    takeSure();
    takeAcronyms();
    takeArticled();
    takeHashtags();
    takeFromContext();
    takeRepeated();
    takeHeads();
    takeInLowerCase();
    return found;
  }

  private void takeTagged() {
    int i = 0;
    while (i < labels.length) {
      i = labels[i] == Label.BEGIN_PLACE ? takeRun(i) : i + 1;
    }
  }

  /** Takes the name that is tagged from a token on, and returns the token at which to continue. */
  private int takeRun(int from) {
    int to = from + 1;
    while (to < labels.length && labels[to] == Label.INSIDE_PLACE) {
      to++;
    }
    boolean oneName = to - from <= Names.LONGEST;
    int at = from;
    while (at < to) {
      at = takeTagged(at, oneName ? to : endOfGazetteerName(at));
    }
    return at;
  }

  /**
   * "Paris Paris Paris …" is no name, however often it goes on: each ends as the gazetteer says.
   */
  private int endOfGazetteerName(int token) {
    int end = token + 1;
    while (end < labels.length && context.continuesName(end)) {
      end++;
    }
    return end;
  }

  /** Takes the tagged tokens of a range, and returns the token at which to continue. */
  private int takeTagged(int from, int to) {
    int begin = context.beginOfLongSureName(from);
    int last = context.beginOfLongSureName(to - 1);
    int end = Math.max(to, context.endOfSureName(last));
    begin = behindKind(behindArticle(begin, end), end);
    end = beforeInstitution(begin, end);
    end = trimmed(begin, endOfCapitals(begin, endInLine(begin, end)));
    if (found.isFree(begin, end) && isPlausible(begin, end)) {
      found.add(begin, end, demonyms.contains(tokens, begin, end));
    }
    return Math.max(to, end);
  }

  private boolean isPlausible(int begin, int end) {
    return !isPersonName(begin, end)
        && !isKnownSurname(begin, end)
        && !isCurrency(begin, end)
        && !isAcronym(begin, end)
        && !isDisease(begin, end)
        && !isKnownElsewise(begin, end)
        && !isOfFamily(begin, end);
  }

  /** "Survivors include a son, Dallas, of Athens": a relative by first name. */
  private boolean isOfFamily(int begin, int end) {
    return end == begin + 1
        && begin > 1
        && context.isFirstName(begin)
        && tokens.first(begin - 1) == ','
        && RELATIVES.contains(context, begin - 2);
  }

  /** Whether a name usually means something other than the towns of that name. */
  private boolean isKnownElsewise(int begin, int end) {
    if (end == begin + 1) {
      return NO_PLACES.contains(context, begin) || DIRECTIONS.contains(context, begin);
    }
    return end == begin + 2
        && (CURRENTS.contains(context, begin + 1)
            || tokens.equals(begin, "Red") && EMBLEMS.contains(context, begin + 1));
  }

  /** "West Nile virus", and "Nile" alone where the text has that. */
  private boolean isDisease(int begin, int end) {
    return DISEASES.contains(context, end)
        || diseases.contains(context.word[end - 1])
            && !PLACE_PREPOSITIONS.contains(context, begin - 1);
  }

  /** The words before "virus" and similar words. */
  private Set<Integer> diseases() {
    Set<Integer> names = new HashSet<>();
    for (int i = 1; i < labels.length; i++) {
      if (DISEASES.contains(context, i) && context.isCandidate(i - 1)) {
        names.add(context.word[i - 1]);
      }
    }
    return names;
  }

  /** "The Philippines" without its article, but "The Hague" with it. */
  private int behindArticle(int begin, int end) {
    return end > begin + 1
            && tokens.equals(begin, "The")
            && (!context.continuesName(begin + 1) || isGreatWithArticle(begin))
        ? begin + 1
        : begin;
  }

  /** "The Philippines" and not "The Hague", whose main name contains the article. */
  private boolean isGreatWithArticle(int begin) {
    int kind = context.kindOf(begin);
    return context.isGreat(begin) && kind != PlaceNames.METROPOLIS && kind != PlaceNames.CITY;
  }

  /** "City of Norfolk" is Norfolk, whose council or park it is; "City of London" is another. */
  private int behindKind(int begin, int end) {
    return end > begin + 2 && KINDS.contains(context, begin) && tokens.equals(begin + 1, "of")
        ? begin + 2
        : begin;
  }

  /** "Titus County Jail": the place whose jail it is, as no gazetteer has the jail. */
  private int beforeInstitution(int begin, int end) {
    int known = begin + 1;
    while (known < end && context.continuesName(known)) {
      known++;
    }
    boolean word = known == begin + 1 && context.isCommonWord(begin);
    boolean joined = known < end && tokens.isJoiningHyphen(known);
    if (!context.isInName(begin) || word || joined || !hasInstitution(known, end)) {
      return end;
    }
    return withoutCity(begin, known);
  }

  private boolean hasInstitution(int from, int to) {
    for (int i = from; i < to; i++) {
      if (INSTITUTIONS.contains(context, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Dublin City Council" is of Dublin, "Kansas City Council" of Kansas City. */
  private int withoutCity(int begin, int end) {
    boolean added =
        end > begin + 1
            && tokens.equals(end - 1, "City")
            && context.kindOf(begin) >= PlaceNames.ALTERNATE_OF_GREAT;
    return added ? end - 1 : end;
  }

  /** "SAN ANTONIO Turner Sports": the capitals of a dateline end with its name. */
  private int endOfCapitals(int begin, int end) {
    if (tokens.is(begin, Tokens.LINE_START) && isInCapitals(begin)) {
      for (int i = begin + 1; i < end; i++) {
        if (tokens.is(i, Tokens.LOWER_INSIDE) && !context.continuesName(i)) {
          return i;
        }
      }
    }
    return end;
  }

  private boolean isInCapitals(int token) {
    return tokens.length(token) > 2
        && context.isCandidate(token)
        && !tokens.is(token, Tokens.LOWER_INSIDE | Tokens.ABBREVIATION);
  }

  private void takeGeneric() {
    GenericNames generic = new GenericNames(context, labels);
    for (int i = 0; i < labels.length; i++) {
      int begin = generic.beginOfNameThatEndsWith(i);
      int end = generic.endOfNameThatBeginsWith(i);
      if (begin < i) {
        found.absorb(begin, generic.endOfNumbered(i));
      } else if (end > i) {
        found.absorb(i, end);
      } else if (generic.isStreet(i) && found.isFree(i, i + 1)) {
        found.add(i, i + 1, false);
      } else {
        takeSpot(generic, i);
      }
    }
  }

  /** "at Mosul General Hospital", "on Highway 19". */
  private void takeSpot(GenericNames generic, int token) {
    int begin = generic.beginOfFacilityThatEndsWith(token);
    int end = generic.endOfRoadThatBeginsWith(token);
    if (begin < token) {
      found.absorb(begin, token + 1);
      found.markGround(begin);
    } else if (end > token) {
      found.absorb(token, end);
    }
  }

  /**
   * "KABUL —", "PARIS, Texas (AP) —": what begins a paragraph in capitals, and the rest does not.
   */
  private void takeDatelines() {
    for (int i = 0; i < labels.length; i++) {
      if (tokens.is(i, Tokens.LINE_START | Tokens.SENTENCE_START)
          && isInCapitals(i)
          && !context.shouted[i]
          && context.isInName(i)
          && context.kindOf(i) != PlaceNames.ALTERNATE_OF_SMALL) {
        int end = i + 1;
        while (end < labels.length && context.continuesName(end)) {
          end++;
        }
        if (found.isFree(i, end) && isEndOfDateline(end)) {
          found.addSure(i, end);
        }
      }
    }
  }

  private boolean isEndOfDateline(int token) {
    return token < labels.length
        && (tokens.first(token) == '\u2014'
            || tokens.first(token) == '('
            || tokens.first(token) == ','
            || Tokenizer.isHyphen(tokens.first(token)) && !tokens.is(token, Tokens.GLUED));
  }

  /**
   * "the US Centers for Disease Control": an acronym of a country or a union, wherever it stands.
   */
  private void takeAcronyms() {
    for (int i = 0; i < labels.length; i++) {
      if (context.isAcronymOfPlace(i) && found.isFree(i, i + 1) && !isCurrency(i, i + 1)) {
        found.add(i, i + 1, false);
      }
    }
  }

  /** "al-Hol", "ar-Raqqah", but not in "Bashar al-Assad". */
  private void takeArticled() {
    for (int i = 0; i + 2 < labels.length; i++) {
      int kind = context.kindOf(i);
      if (context.isArticleOfName(i)
          && kind != PlaceNames.NONE
          && kind != PlaceNames.ALTERNATE_OF_SMALL
          && !(i > 0 && context.isCandidate(i - 1))
          && !labels[i + 2].isPerson()) {
        int end = i + 3;
        while (end < labels.length && context.continuesName(end)) {
          end++;
        }
        found.absorb(i, end);
      }
    }
  }

  /** "#DeirEzzor": words run together, which the gazetteer knows when they are parted. */
  private void takeHashtags() {
    for (int i = 1; i < labels.length; i++) {
      if (tokens.is(i, Tokens.GLUED)
          && tokens.first(i - 1) == '#'
          && found.isFree(i, i + 1)
          && context.isNameRunTogether(i)) {
        found.add(i, i + 1, false);
      }
    }
  }

  /** "Mandela" where the text has "Nelson Mandela", and the gazetteer is not sure of "Mandela". */
  private boolean isKnownSurname(int begin, int end) {
    return end == begin + 1
        && (surnames.contains(context.word[begin]) && !context.isGreat(begin)
            || TITLES.contains(context, begin - 1));
  }

  /** The last words of names of persons with several words. */
  private Set<Integer> surnames() {
    Set<Integer> last = new HashSet<>();
    for (int i = 1; i < labels.length; i++) {
      if (context.isCandidate(i) && TITLES.contains(context, i - 1)) {
        last.add(context.word[i]);
      }
      boolean ends = i + 1 == labels.length || labels[i + 1] != Label.INSIDE_PERSON;
      if (labels[i] == Label.INSIDE_PERSON && ends) {
        last.add(context.word[i]);
      }
    }
    return last;
  }

  /** "US$58 million", "$US 1.5 billion". */
  private boolean isCurrency(int begin, int end) {
    return end < labels.length && tokens.is(end, Tokens.GLUED) && tokens.first(end) == '$'
        || begin > 0 && tokens.is(begin, Tokens.GLUED) && tokens.first(begin - 1) == '$';
  }

  /** "ITU", "HIV": capitals alone that the gazetteer does not know are hardly ever a place. */
  private boolean isAcronym(int begin, int end) {
    return end == begin + 1
        && !tokens.is(begin, Tokens.LOWER_INSIDE)
        && !context.shouted[begin]
        && !context.isInName(begin);
  }

  /** A name continues in the next line only if the gazetteer contains the whole name. */
  private int endInLine(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      boolean newLine = tokens.is(i, Tokens.LINE_START) && !context.continuesName(i);
      boolean ofGreater = context.isPossessive(i) && context.endOfSureName(begin) == i;
      if (newLine || ofGreater) {
        return i;
      }
    }
    return end;
  }

  /** "Idlib province" is "Idlib": a name ends with a capital letter, a number or a full stop. */
  private int trimmed(int begin, int end) {
    int last = end;
    while (last > begin + 1 && !isNameEnd(last - 1)) {
      last--;
    }
    return last;
  }

  private boolean isNameEnd(int token) {
    return context.isCandidate(token)
        || tokens.is(token, Tokens.NUMBER)
        || context.isPossessive(token) && context.continuesName(token);
  }

  /** "Jordan Shilton", "Paris Hilton": a first name, and behind it a word that is no place. */
  private boolean isPersonName(int begin, int end) {
    return end == begin + 1
        && context.isFirstName(begin)
        && end < labels.length
        && (isSurname(end) && !context.isInName(end)
            || context.word[end] != context.word[begin] && isSurelySurname(end));
  }

  /** "Israel Houghton", "Paris Jackson": in no word list but those of names, and no state. */
  private boolean isSurelySurname(int token) {
    return context.isSurname(token)
        && tokens.is(token, Tokens.LOWER_INSIDE)
        && !tokens.is(token, Tokens.SENTENCE_START)
        && !context.isCommonWord(token)
        && context.kindOf(token) != PlaceNames.COUNTRY
        && context.kindOf(token) != PlaceNames.ADMIN1;
  }

  private boolean isSurname(int token) {
    return labels[token].isPerson()
        || context.isCandidate(token)
            && tokens.is(token, Tokens.LOWER_INSIDE)
            && !tokens.is(token, Tokens.SENTENCE_START)
            && !context.isCommonWord(token);
  }

  private void takeDemonyms() {
    int i = 0;
    while (i < labels.length) {
      int end = i + 1;
      boolean alone = context.runEnd[i] - context.runStart[i] == 1;
      if (context.isCandidate(i) && (alone || !labels[i].isPerson())) {
        int behind = demonyms.endAt(tokens, i);
        if (behind > i && found.isFree(i, behind)) {
          if (!isOfAmericans(i, behind)) {
            found.add(i, behind, true);
          }
          end = behind;
        }
      }
      i = end;
    }
  }

  /** "African-American": a people of one country by where their forebears lived. */
  private boolean isOfAmericans(int begin, int end) {
    return isAmericans(begin) && begin > 0 && isForebears(begin - 1)
        || isForebears(begin) && end < labels.length && isAmericans(end)
        || begin > 1
            && isAmericans(begin)
            && tokens.isJoiningHyphen(begin - 1)
            && isForebears(begin - 2)
        || isForebears(begin)
            && end + 1 < labels.length
            && tokens.isJoiningHyphen(end)
            && isAmericans(end + 1);
  }

  private boolean isAmericans(int token) {
    return AMERICANS.contains(context, token);
  }

  private boolean isForebears(int token) {
    return FOREBEARS.contains(context, token);
  }

  /** "Boston Globe", "University of Aleppo": names in the names of organisations. */
  private void takeNested(int leastWords) {
    for (int i = 0; i < labels.length; i++) {
      int end = context.endOfSureName(i);
      if (end >= i + leastWords && isWithin(i, end)) {
        takeIfPlausible(i, end);
      }
    }
  }

  private void takeIfPlausible(int begin, int end) {
    if (found.isFree(begin, end) && isPlausible(begin, end)) {
      found.add(begin, end, false);
    }
  }

  /** "the Holy See": long names of countries, divisions and cities that the tagger leaves. */
  private void takeSure() {
    for (int i = 0; i < labels.length; i++) {
      int end = context.endOfSureName(i);
      if (end > i + 1
          && context.isAdministered(i)
          && labels[i] == Label.OUTSIDE
          && labels[end - 1] == Label.OUTSIDE) {
        takeIfPlausible(i, end);
      }
    }
  }

  private void takeFromContext() {
    NamesInContext inContext = new NamesInContext(context, labels, found);
    for (int i = 0; i < labels.length; i++) {
      int end = inContext.endOfNameAt(i);
      if (end > i && found.isFree(i, end) && !isKnownElsewise(i, end)) {
        found.addSure(i, end);
      }
    }
  }

  private boolean isWithin(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!labels[i].isOrganization()) {
        return false;
      }
    }
    return true;
  }

  private void takeRepeated() {
    RepeatedNames repeated = new RepeatedNames(context, labels, found);
    for (int i = 0; i < labels.length; i++) {
      int end = repeated.endAt(i);
      if (end > i) {
        takeIfPlausible(i, end);
      }
    }
  }

  /** "Rio" where the text has "Rio de Janeiro", and the gazetteer calls some place so. */
  private void takeHeads() {
    Set<Integer> heads = new HashSet<>();
    for (int i = 0; i < labels.length; i++) {
      if (found.beginsAt(i)
          && found.endOf(i) > i + 1
          && context.isInName(i)
          && context.continuesName(i + 1)
          && !context.isCommonWord(i)) {
        heads.add(context.word[i]);
      }
    }
    for (int i = 0; i < labels.length && !heads.isEmpty(); i++) {
      if (heads.contains(context.word[i])
          && found.isFree(i, i + 1)
          && context.isInName(i)
          && !context.continuesName(i)
          && context.runEnd[i] - context.runStart[i] == 1
          && !(labels[i].isPerson() && context.isNameOfPersons(i))
          && isPlausible(i, i + 1)) {
        found.add(i, i + 1, false);
      }
    }
  }

  /** "niagara falls" in a text that spares capitals: long names whose first word is no word. */
  private void takeInLowerCase() {
    for (int i = 0; i < labels.length; i++) {
      int end = context.isCandidate(i) ? i : context.endOfLowerCaseName(i);
      if (end > i && found.isFree(i, end)) {
        found.add(i, end, false);
      }
    }
  }
}
