package org.dateline.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.text.Tokens;

/**
 * Finds other occurrences of names that were already found in the same text: the memory of a
 * document.
 *
 * <p>A name of one word is found again with the same spelling, alone or in the name of an
 * organisation. A name of several words hardly ever means anything else. Datelines are in capitals,
 * so that "CLINTON —" makes "Clinton" known. For names from datelines and names recognised by their
 * context, the tagger's label as a person is ignored when they stand alone.
 */
final class RepeatedNames {

  private static final int EXACT = 1;
  private static final int SURE = 2;

  private final TokenContext context;
  private final Label[] labels;
  private final Names found;

  /** What is known about a word with this spelling. */
  private final Map<Integer, Integer> words = new HashMap<>();

  /** Words from datelines in capitals, ignoring case. */
  private final Set<Integer> shouted = new HashSet<>();

  /** Names of several words, by a hash of their words ignoring case. */
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

  /** The token after the known name that begins at a token; the token itself if there is none. */
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
