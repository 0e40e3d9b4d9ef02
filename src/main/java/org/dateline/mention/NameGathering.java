package org.dateline.mention;

import java.util.HashSet;
import java.util.Set;

/**
 * Gathers the toponyms of one text: what the tagger calls places, put right where the gazetteer
 * knows better, and what the tagger leaves.
 */
final class NameGathering {

  private final TokenContext context;
  private final Tokens tokens;
  private final Label[] labels;
  private final Demonyms demonyms;
  private final Names found;
  private final Set<Integer> surnames;

  NameGathering(TokenContext context, Label[] labels, Demonyms demonyms) {
    this.context = context;
    this.tokens = context.tokens;
    this.labels = labels;
    this.demonyms = demonyms;
    this.found = new Names(labels.length);
    this.surnames = surnames();
  }

  Names gather() {
    takeTagged();
    takeDemonyms();
    takeNested();
    takeRepeated();
    return found;
  }

  private void takeTagged() {
    int i = 0;
    while (i < labels.length) {
      int end = i + 1;
      if (labels[i] == Label.BEGIN_PLACE) {
        while (end < labels.length && labels[end] == Label.INSIDE_PLACE) {
          end++;
        }
        end = takeTagged(i, end);
      }
      i = end;
    }
  }

  /** Takes what is tagged from one token to another, and returns the token to go on with. */
  private int takeTagged(int from, int to) {
    int begin = context.beginOfLongSureName(from);
    int last = context.beginOfLongSureName(to - 1);
    int end = Math.max(to, context.endOfSureName(last));
    end = trimmed(begin, endInLine(begin, end));
    if (found.isFree(begin, end) && isPlausible(begin, end)) {
      found.add(begin, end, demonyms.contains(tokens, begin, end));
    }
    return Math.max(to, end);
  }

  private boolean isPlausible(int begin, int end) {
    return !isPersonName(begin, end)
        && !isKnownSurname(begin, end)
        && !isCurrency(end)
        && !isAcronym(begin, end);
  }

  /** "Mandela" where the text has "Nelson Mandela", and the gazetteer is not sure of "Mandela". */
  private boolean isKnownSurname(int begin, int end) {
    return end == begin + 1
        && surnames.contains(context.word[begin])
        && context.endOfSureName(begin) == begin;
  }

  /** The last words of the names of persons that have several. */
  private Set<Integer> surnames() {
    Set<Integer> last = new HashSet<>();
    for (int i = 1; i < labels.length; i++) {
      boolean ends = i + 1 == labels.length || labels[i + 1] != Label.INSIDE_PERSON;
      if (labels[i] == Label.INSIDE_PERSON && ends) {
        last.add(context.word[i]);
      }
    }
    return last;
  }

  /** "US$58 million". */
  private boolean isCurrency(int end) {
    return end < labels.length && tokens.is(end, Tokens.GLUED) && tokens.first(end) == '$';
  }

  /** "ITU", "HIV": capitals alone that the gazetteer does not know are hardly ever a place. */
  private boolean isAcronym(int begin, int end) {
    return end == begin + 1
        && !tokens.is(begin, Tokens.LOWER_INSIDE)
        && !context.shouted[begin]
        && !context.isInName(begin);
  }

  /** A name goes on in the next line only if the gazetteer has it so. */
  private int endInLine(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      if (tokens.is(i, Tokens.LINE_START) && !context.continuesName(i)) {
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
    return context.isCandidate(token) || tokens.is(token, Tokens.NUMBER);
  }

  /** "Jordan Shilton", "Paris Hilton": a first name, and behind it a word that is no place. */
  private boolean isPersonName(int begin, int end) {
    return end == begin + 1
        && context.isFirstName(begin)
        && end < labels.length
        && isSurname(end)
        && !context.isInName(end);
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
      if (context.isCandidate(i) && !labels[i].isPerson()) {
        int behind = demonyms.endAt(tokens, i);
        if (behind > i && found.isFree(i, behind)) {
          found.add(i, behind, true);
          end = behind;
        }
      }
      i = end;
    }
  }

  /** "Boston Globe", "University of Aleppo": names in the names of organisations. */
  private void takeNested() {
    for (int i = 0; i < labels.length; i++) {
      int end = context.endOfSureName(i);
      if (end > i && found.isFree(i, end) && isWithin(i, end) && !isPersonName(i, end)) {
        found.add(i, end, false);
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

  /** A name that was found once is found wherever it stands alone, in the same letters. */
  private void takeRepeated() {
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < labels.length; i++) {
      if (found.beginsAt(i) && found.endOf(i) == i + 1 && !found.isDemonym(i)) {
        seen.add(context.word[i]);
      }
    }
    for (int i = 0; i < labels.length; i++) {
      if (context.isCandidate(i)
          && found.isFree(i, i + 1)
          && seen.contains(context.word[i])
          && mayBeRepeated(i)
          && context.isInName(i)
          && !isPersonName(i, i + 1)) {
        found.add(i, i + 1, false);
      }
    }
  }

  /** "Geneva II" is no person, whatever the numeral looks like. */
  private boolean mayBeRepeated(int token) {
    return labels[token] == Label.OUTSIDE
        || labels[token].isOrganization()
        || token + 1 < labels.length && tokens.equals(token + 1, "II");
  }
}
