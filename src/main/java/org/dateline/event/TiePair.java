package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.event.AnnotatedSentence.AnnotatedTrigger;
import org.dateline.mention.Role;
import org.dateline.resolve.ResolvedMention;

/**
 * A trigger and a place of one sentence.
 *
 * @param features those of the sentence
 * @param from the first token of the trigger
 * @param to the token after its last one
 * @param lemma of the trigger's first word
 * @param place the index of the place in the sentence
 * @param mention the place
 * @param isScene whether it is annotated that it happened there; false without annotation
 */
record TiePair(
    TieFeatures features,
    int from,
    int to,
    String lemma,
    int place,
    ResolvedMention mention,
    boolean isScene) {

  /** The pairs of a sentence that are annotated. */
  static List<TiePair> of(AnnotatedSentence annotated) {
    List<ResolvedMention> places =
        annotated.mentions().stream().filter(one -> one.mention().role() != Role.DEMONYM).toList();
    TieSentence sentence = TieSentence.of(annotated.text(), annotated.sentence(), places);
    List<TiePair> pairs = new ArrayList<>();
    for (AnnotatedTrigger trigger : annotated.triggers()) {
      for (TiePair pair : of(sentence, trigger.span().start(), trigger.span().end())) {
        if (trigger.isSure(pair.mention())) {
          pairs.add(pair.answered(trigger.isScene(pair.mention())));
        }
      }
    }
    return pairs;
  }

  /** The pairs of one trigger of a sentence. */
  static List<TiePair> of(TieSentence sentence, int start, int end) {
    SentenceWords words = sentence.words();
    int from = words.at(start);
    if (from == words.size()) {
      return List.of();
    }
    int to = Math.max(from + 1, Math.min(words.size(), words.at(end - 1) + 1));
    TieFeatures features = sentence.features();
    String lemma = Lemmas.of(words.word(from));
    List<TiePair> pairs = new ArrayList<>();
    for (int index : sentence.nearestTo(from)) {
      ResolvedMention mention = sentence.places().get(index).named();
      if (mention != null) {
        pairs.add(new TiePair(features, from, to, lemma, index, mention, false));
      }
    }
    return pairs;
  }

  private TiePair answered(boolean scene) {
    return new TiePair(features, from, to, lemma, place, mention, scene);
  }

  void features(TieFeatures.Sink sink) {
    features.of(from, to, lemma, place, sink);
  }
}
