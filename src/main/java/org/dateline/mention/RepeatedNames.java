package org.dateline.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.text.Tokens;

/**
 * Names that were found somewhere in a text, wherever else it has them: the memory of a document.
 *
 * <p>One word is found again in the same letters, if it stands alone or in an organisation's name.
 * A name of several words is hardly ever anything else. A dateline writes its name in capitals, so
 * that "Clinton" is known from "CLINTON —"; of it, and of names whose surroundings told what they
 * are, the tagger's word that they are persons does not count where they stand alone.
 */
final class RepeatedNames {

  private static final int EXACT = 1;
  private static final int SURE = 2;

  private final TokenContext context;
  private final Label[] labels;
  private final Names found;

  /** What is known of a word in these letters. */
  private final Map<Integer, Integer> words = new HashMap<>();

  /** Words in any letters that a dateline had in capitals. */
  private final Set<Integer> shouted = new HashSet<>();

  /** Names of several words, by a hash of their words in any letters. */
  private final Set<Integer> names = new HashSet<>();

  private int longest = 1;

  RepeatedNames(TokenContext context, Label[] labels, Names found) {
    this.context = context;
    this.labels = labels;
    this.found = found;
    for (int i = 0; i < labels.length; i++) {
      if (found.beginsAt(i) && !found.isDemonym(i)) {
        remember(i, found.endOf(i));
      }
    }
  }

  private void remember(int begin, int end) {
    if (end > begin + 1) {
      longest = Math.max(longest, end - begin);
      names.add(hash(begin, end));
      return;
    }
    int known = EXACT | (found.isSure(begin) ? SURE : 0);
    words.merge(context.word[begin], known, (a, b) -> a | b);
    if (found.isSure(begin) && !context.tokens.is(begin, Tokens.LOWER_INSIDE)) {
      shouted.add(context.lower[begin]);
    }
  }

  /** The token behind the known name that begins at a token; the token itself if none does. */
  int endAt(int token) {
    if (!context.isCandidate(token)) {
      return token;
    }
    int known = isKnownWord(token) ? token + 1 : token;
    int limit = names.isEmpty() ? token : Math.min(labels.length, token + longest);
    int hash = 0;
    for (int i = token; i < limit; i++) {
      hash = Hash.join(hash, context.lower[i]);
      if (i > token && names.contains(hash) && mayBeLong(token, i + 1)) {
        known = i + 1;
      }
    }
    return known;
  }

  private boolean mayBeLong(int token, int end) {
    boolean inPerson =
        labels[token] == Label.INSIDE_PERSON
            || end < labels.length && labels[end] == Label.INSIDE_PERSON;
    return context.isCandidate(end - 1) && !inPerson;
  }

  private boolean isKnownWord(int token) {
    int known = words.getOrDefault(context.word[token], 0);
    boolean sure = (known & SURE) != 0 || shouted.contains(context.lower[token]);
    return sure && isAlone(token)
        || (known & EXACT) != 0 && context.isInName(token) && mayBeRepeated(token);
  }

  private boolean isAlone(int token) {
    return context.runEnd[token] - context.runStart[token] == 1;
  }

  /** "Geneva II" is no person, whatever the numeral looks like. */
  private boolean mayBeRepeated(int token) {
    return labels[token] == Label.OUTSIDE
        || labels[token].isOrganization()
        || token + 1 < labels.length && context.tokens.equals(token + 1, "II");
  }

  private int hash(int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = Hash.join(hash, context.lower[i]);
    }
    return hash;
  }
}
