package org.dateline.event.kinds;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.dateline.kind.EventKind;
import org.dateline.lexicon.WordClusters;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Tokens;

/**
 * The evidence for the kind of a trigger, as features with values: its word and its listed kind,
 * the groups of the words of its clause, and those of the article with the kinds of its other
 * triggers. A group stands for words that were never seen with a kind: "indicted" for "sued".
 */
final class KindFeatures {

  /** How many steps from the root words are grouped: at most 512 groups. */
  private static final int DEPTH = 9;

  /** Shorter words are mostly "the", "and", "of". */
  private static final int SHORTEST = 4;

  /** A group with this share of the words of an article counts whole. */
  private static final double WHOLE_SHARE = 1 / 15.0;

  private final AnnotatedText text;
  private final WordClusters clusters;
  private final Map<String, Double> ofArticle = new HashMap<>();

  KindFeatures(AnnotatedText text, List<KindClue> clues, WordClusters clusters) {
    this.text = text;
    this.clusters = clusters;
    addTopics();
    addKinds(clues);
  }

  /** What is the same for all triggers of the article. */
  Map<String, Double> ofArticle() {
    return ofArticle;
  }

  /** What a trigger and its clause say. */
  Map<String, Double> of(KindClue clue) {
    Map<String, Double> features = new HashMap<>();
    features.put("any", 1.0);
    features.put("word " + clue.lemma(), 2.0);
    features.put("listed " + clue.listed().label(), 2.0);
    features.put("listed " + clue.listed().label() + " " + clue.strength(), 1.0);
    clusters.group(clue.lemma(), DEPTH).ifPresent(group -> features.put("word like " + group, 1.0));
    Tokens tokens = text.tokens();
    for (int i = tokens.firstFromInSource(clue.clauseStart());
        i < tokens.size() && tokens.endInSource(i) <= clue.clauseEnd();
        i++) {
      group(tokens, i).ifPresent(group -> features.put("clause like " + group, 1.0));
    }
    return features;
  }

  private void addTopics() {
    Map<Integer, Integer> counts = new HashMap<>();
    Tokens tokens = text.tokens();
    int all = 0;
    for (int i = 0; i < tokens.size(); i++) {
      OptionalInt group = group(tokens, i);
      if (group.isPresent()) {
        counts.merge(group.getAsInt(), 1, Integer::sum);
        all++;
      }
    }
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      double share = (double) count.getValue() / all;
      ofArticle.put("article like " + count.getKey(), Math.min(1, share / WHOLE_SHARE));
    }
  }

  private void addKinds(List<KindClue> clues) {
    List<KindClue> telling =
        clues.stream()
            .filter(clue -> clue.listed() != EventKind.OTHER && clue.strength() >= 2)
            .toList();
    for (KindClue clue : telling) {
      ofArticle.merge("article has " + clue.listed().label(), 1.0 / telling.size(), Double::sum);
    }
  }

  private OptionalInt group(Tokens tokens, int token) {
    return tokens.length(token) < SHORTEST || !tokens.isWord(token)
        ? OptionalInt.empty()
        : clusters.group(tokens.string(token).toLowerCase(Locale.ROOT), DEPTH);
  }
}
