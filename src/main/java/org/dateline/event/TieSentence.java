package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;

/** A sentence with its words, its clauses, and the places that it names, for finding ties. */
final class TieSentence {

  /** A sentence that names more places is a list. */
  private static final int MOST_PLACES = 40;

  /** Only the nearest places to a trigger are judged. */
  private static final int MOST_CANDIDATES = 12;

  private final SentenceWords words;
  private final Clauses clauses;
  private final List<TiePlace> places;
  private final int[] placeAt;
  private final TieFeatures features;

  private TieSentence(SentenceWords words, List<TiePlace> places) {
    this.words = words;
    this.clauses = Clauses.of(words);
    this.placeAt = new int[words.size()];
    this.places = places;
    for (int i = 0; i < places.size(); i++) {
      for (int token = places.get(i).from(); token < places.get(i).to(); token++) {
        placeAt[token] = i + 1;
      }
    }
    this.features = new TieFeatures(words, clauses, places, placeAt);
  }

  /**
   * Reads a sentence.
   *
   * @param mentions those that start in the sentence, in order
   */
  static TieSentence of(AnnotatedText text, Passage sentence, List<ResolvedMention> mentions) {
    SentenceWords words = SentenceWords.of(text, sentence);
    List<TiePlace> places = new ArrayList<>();
    int free = 0;
    for (ResolvedMention mention : mentions) {
      int from = words.at(mention.mention().start());
      int to = words.at(mention.mention().end());
      if (to < words.size() && words.start(to) < mention.mention().end()) {
        to++;
      }
      if (from < free || to <= from || places.size() == MOST_PLACES) {
        continue;
      }
      addUnknown(words, free, from, places);
      places.add(new TiePlace(mention, from, to));
      free = to;
    }
    addUnknown(words, free, words.size(), places);
    return new TieSentence(words, places);
  }

  // "in Khan Touman": capitals after a preposition of place that the gazetteer does not know.
  private static void addUnknown(SentenceWords words, int from, int to, List<TiePlace> places) {
    int i = from;
    while (i < to && places.size() < MOST_PLACES) {
      boolean preposition = words.tag(i) == 'P' && words.is(i, WordClass.PLACE_PREPOSITION);
      int name = i + 1;
      while (preposition && name < to && skips(words, name)) {
        name++;
      }
      int end = name;
      while (preposition && end < to && continuesName(words, name, end)) {
        end++;
      }
      if (end > name && isPlaceLike(words, i, name, end)) {
        places.add(new TiePlace(null, name, end));
        i = end;
      } else {
        i++;
      }
    }
  }

  private static boolean isPlaceLike(SentenceWords words, int preposition, int name, int end) {
    boolean local =
        switch (words.word(preposition)) {
          case "in", "at", "near", "outside", "inside", "around", "across", "through" -> true;
          case "of" -> words.is(preposition - 1, WordClass.PLACE_NOUN);
          default -> false;
        };
    boolean date = words.is(name, WordClass.MONTH) || words.is(name, WordClass.DAY);
    return local && !date && end - name <= 5 && words.word(end - 1).length() > 2;
  }

  private static boolean skips(SentenceWords words, int token) {
    return !words.isCapital(token)
        && (words.is(token, WordClass.DETERMINER)
            || words.is(token, WordClass.DIRECTION)
            || words.is(token, WordClass.PLACE_NOUN)
            || words.equals(token, "of"));
  }

  private static boolean continuesName(SentenceWords words, int name, int token) {
    boolean capital = words.isWord(token) && words.isCapital(token);
    boolean hyphen = token > name && words.equals(token, "-") && words.isCapital(token + 1);
    boolean article = token == name && words.equals(token, "al");
    return capital || hyphen || article;
  }

  SentenceWords words() {
    return words;
  }

  Clauses clauses() {
    return clauses;
  }

  /** The places, in order. */
  List<TiePlace> places() {
    return places;
  }

  /** The features of each of the places. */
  TieFeatures features() {
    return features;
  }

  /** The indexes of the places nearest to a token. */
  List<Integer> nearestTo(int token) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      indexes.add(i);
    }
    if (indexes.size() > MOST_CANDIDATES) {
      indexes.sort(Comparator.comparingInt(i -> Math.abs(places.get(i).from() - token)));
      return indexes.subList(0, MOST_CANDIDATES);
    }
    return indexes;
  }
}
