package org.dateline.event.people;

import java.util.Set;
import org.dateline.lexicon.Lexicon;

/** The small words of English that end noun phrases and clauses. */
final class Grammar {

  private static final Lexicon LEXICON = Lexicon.english();

  static final Set<String> PREPOSITIONS = LEXICON.words("preposition");
  static final Set<String> CONJUNCTIONS = LEXICON.words("conjunction");
  static final Set<String> DETERMINERS = LEXICON.words("determiner");
  static final Set<String> BE = LEXICON.words("be");
  static final Set<String> AUXILIARIES = LEXICON.words("auxiliary");
  static final Set<String> MODALS = LEXICON.words("modal");
  static final Set<String> SUBORDINATORS = LEXICON.words("subordinator");
  static final Set<String> RELATIVES = LEXICON.words("relative-pronoun");
  static final Set<String> SAYING = LEXICON.words("saying");
  static final Set<String> PRONOUNS = LEXICON.words("pronoun");
  static final Set<String> PARTS_OF_DAY = LEXICON.words("part-of-day");
  static final Set<String> IRREGULAR_PAST = LEXICON.words("irregular-past");

  private Grammar() {}

  /** Whether a word cannot stand within a noun phrase after its determiner. */
  static boolean endsNounPhrase(SentenceTokens words, int token) {
    return !words.isWord(token) && !words.isNumber(token)
        || isFunctionWord(words, token)
        || isAdverb(words, token);
  }

  static boolean isFunctionWord(SentenceTokens words, int token) {
    return words.in(PREPOSITIONS, token)
        || words.in(CONJUNCTIONS, token)
        || words.in(DETERMINERS, token)
        || isVerbal(words, token)
        || words.in(SUBORDINATORS, token)
        || isPronoun(words, token);
  }

  /** "attacked", "shot". */
  static boolean isPast(SentenceTokens words, int token) {
    String word = words.at(token);
    return words.in(IRREGULAR_PAST, token) || word.endsWith("ed") && word.length() > 3;
  }

  /** "us", but not "US forces". */
  static boolean isPronoun(SentenceTokens words, int token) {
    return words.in(PRONOUNS, token) && !(words.at(token).equals("us") && words.isCapital(token));
  }

  /** "was", "has", "could", "said". */
  static boolean isVerbal(SentenceTokens words, int token) {
    return words.in(BE, token)
        || words.in(AUXILIARIES, token)
        || words.in(MODALS, token)
        || words.in(SAYING, token);
  }

  /** "seriously", "later"; "family" and names in -ly are none. */
  static boolean isAdverb(SentenceTokens words, int token) {
    String word = words.at(token);
    return word.length() > 4
            && word.endsWith("ly")
            && !word.equals("family")
            && !words.isCapital(token)
        || word.equals("later")
        || word.equals("also")
        || word.equals("then")
        || word.equals("both")
        || word.equals("all")
        || word.equals("each")
        || word.equals("not")
        || word.equals("now")
        || word.equals("self");
  }
}
