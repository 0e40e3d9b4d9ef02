package org.dateline.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.resolve.TextContext.Occurrence;
import org.dateline.text.AnnotatedText;

/**
 * Uses the country that a sentence names, also by its people or adjective, as evidence for the
 * other places of the sentence: "Mozambique's army left Palma".
 */
final class SentenceCountries {

  private static final double SURE = 0.5;

  private final Gazetteer gazetteer;
  private final AnnotatedText text;
  private final List<Occurrence> occurrences;

  SentenceCountries(Gazetteer gazetteer, AnnotatedText text, List<Occurrence> occurrences) {
    this.gazetteer = gazetteer;
    this.text = text;
    this.occurrences = occurrences;
  }

  /** Sets {@link Feature#COUNTRY_IN_SENTENCE} of all candidates from the current shares. */
  void update() {
    Map<Integer, Set<Integer>> countries = countries();
    Map<Toponym, Set<Integer>> named = new HashMap<>();
    for (Occurrence occurrence : occurrences) {
      Set<Integer> own = countries.getOrDefault(sentence(occurrence), Set.of());
      if (own.size() == 1) {
        named.computeIfAbsent(occurrence.toponym(), key -> new HashSet<>()).addAll(own);
      }
    }
    named.forEach(this::set);
  }

  private void set(Toponym toponym, Set<Integer> countries) {
    for (int i = 0; i < toponym.size(); i++) {
      boolean inside =
          toponym.feature(i, Feature.COUNTRY) == 0
              && countries.contains(gazetteer.countryKey(toponym.place(i)));
      toponym.set(i, Feature.COUNTRY_IN_SENTENCE, inside ? 1 : 0);
    }
  }

  private Map<Integer, Set<Integer>> countries() {
    Map<Integer, Set<Integer>> countries = new HashMap<>();
    for (Occurrence occurrence : occurrences) {
      Toponym toponym = occurrence.toponym();
      for (int i = 0; i < toponym.size(); i++) {
        if (toponym.share(i) > SURE && toponym.feature(i, Feature.COUNTRY) > 0) {
          countries
              .computeIfAbsent(sentence(occurrence), key -> new HashSet<>())
              .add(gazetteer.countryKey(toponym.place(i)));
        }
      }
    }
    return countries;
  }

  private int sentence(Occurrence occurrence) {
    int start = occurrence.mention().start();
    return start < 0 ? -1 : text.sentenceAt(start);
  }
}
