package org.dateline.event.people;

import java.util.Optional;

/** Finds who a verb of a sentence is about, by reading from the verb to the beginning. */
final class SubjectFinder {

  private static final int FARTHEST = 40;

  private final SentenceTokens words;
  private final PeopleGroups groups;

  SubjectFinder(SentenceTokens words, PeopleGroups groups) {
    this.words = words;
    this.groups = groups;
  }

  /**
   * The groups that a verb is about, empty if they are not people or not clear.
   *
   * @param verb the first token of the verb with its auxiliaries
   */
  Optional<GroupChain> of(int verb) {
    int token = verb;
    boolean inPhrase = false;
    int limit = Math.max(words.first(), verb - FARTHEST);
    while (token > limit) {
      GroupChain chain = GroupChain.before(groups, words, token).orElse(null);
      if (chain != null) {
        int before = chain.first() - 1;
        if (chain.last().kind() == PeopleGroup.Kind.AGE) {
          token = before;
          continue;
        }
        // "People in the town were killed": not the town is the subject, but what comes before.
        if (leadsToPhrase(before)) {
          inPhrase = false;
          token = before;
          continue;
        }
        boolean people = chain.groups().stream().anyMatch(PeopleGroup::isPeople);
        return inPhrase || !people ? Optional.empty() : Optional.of(chain);
      }
      int last = token - 1;
      if (words.at(last).equals(",")) {
        token = beforeAside(last, limit);
      } else if (words.in(Grammar.RELATIVES, last)) {
        return antecedent(last);
      } else if (words.in(Grammar.PREPOSITIONS, last)) {
        inPhrase = false;
        token = last;
      } else if (Grammar.isAdverb(words, last) || !inPhrase && modifiesNounBefore(last)) {
        token = last;
      } else if (isOfNounPhrase(last)) {
        inPhrase = true;
        token = last;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean leadsToPhrase(int token) {
    return token > words.first()
        && !words.in(Grammar.SUBORDINATORS, token)
        && (words.in(Grammar.PREPOSITIONS, token) || isParticiple(token));
  }

  /** "A bus carrying 40 pilgrims": the pilgrims are no subject. */
  private boolean isParticiple(int token) {
    String word = words.at(token);
    return word.length() > 5
        && word.endsWith("ing")
        && !CasualtyWords.isCue(word)
        && !Grammar.PARTS_OF_DAY.contains(word);
  }

  /** Before the comma that opens an aside: "Three people, two of them officers, were killed". */
  private int beforeAside(int comma, int limit) {
    for (int token = comma - 1; token > limit; token--) {
      if (words.at(token).equals(",")) {
        return token;
      }
      if (words.in(Grammar.BE, token)) {
        return limit;
      }
    }
    return limit;
  }

  /** "The soldier who was killed", "150 passengers, all of whom were killed". */
  private Optional<GroupChain> antecedent(int relative) {
    int token = relative;
    if (words.at(token).equals("whom") && words.at(token - 1).equals("of")) {
      if (!words.at(token - 2).equals("all")) {
        return Optional.empty();
      }
      token -= 2;
    }
    if (words.at(token - 1).equals(",")) {
      token--;
    }
    return GroupChain.before(groups, words, token);
  }

  /** "Gunmen dressed in black", "forces loyal to the king". */
  private boolean modifiesNounBefore(int token) {
    boolean led = words.in(Grammar.PREPOSITIONS, token + 1);
    return led && (Grammar.isPast(words, token) || words.at(token).equals("loyal"));
  }

  private boolean isOfNounPhrase(int token) {
    return (words.isWord(token) || words.isNumber(token))
            && !Grammar.isVerbal(words, token)
            && !words.in(Grammar.SUBORDINATORS, token)
            && !words.in(Grammar.CONJUNCTIONS, token)
            && !Grammar.isPronoun(words, token)
            && !CasualtyWords.isCue(words.at(token))
        || words.isHyphen(token)
        || words.isPossessive(token);
  }
}
