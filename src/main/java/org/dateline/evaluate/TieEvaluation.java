package org.dateline.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.event.AnnotatedSentence;
import org.dateline.event.AnnotatedSentence.AnnotatedTrigger;
import org.dateline.event.PlaceTies;
import org.dateline.event.PlaceTies.JudgedPair;
import org.dateline.event.TieFit;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.Span;

/**
 * How right the ties between triggers and places are: each fifth of the sentences is judged by a
 * model that was fitted to the other four. A sentence's fold is a function of its text, so that
 * copies of a sentence are in one fold.
 */
public final class TieEvaluation {

  private static final int FOLDS = 5;

  private final List<JudgedPair> judged = new ArrayList<>();
  private int annotated;
  private int unseen;

  /**
   * Fits and judges.
   *
   * @param goldNames whether places that were annotated but not found count as mentions, too, which
   *     shows what a perfect finder of mentions would reach
   */
  public TieEvaluation(List<AnnotatedSentence> sentences, boolean goldNames) {
    List<AnnotatedSentence> all =
        goldNames ? sentences.stream().map(TieEvaluation::withGoldNames).toList() : sentences;
    for (int fold = 0; fold < FOLDS; fold++) {
      TieFit fit = new TieFit();
      for (AnnotatedSentence sentence : all) {
        if (foldOf(sentence) != fold) {
          fit.add(sentence);
        }
      }
      PlaceTies ties = new PlaceTies(fit.fit());
      for (AnnotatedSentence sentence : all) {
        if (foldOf(sentence) == fold) {
          judge(sentence, ties);
        }
      }
    }
  }

  private static int foldOf(AnnotatedSentence sentence) {
    return Math.floorMod(sentence.text().text().hashCode() * 31 + 7, FOLDS);
  }

  private void judge(AnnotatedSentence sentence, PlaceTies ties) {
    judged.addAll(ties.judge(sentence));
    for (AnnotatedTrigger trigger : sentence.triggers()) {
      for (Span scene : trigger.scenes()) {
        annotated++;
        unseen += isFound(sentence, scene) ? 0 : 1;
      }
    }
  }

  private static boolean isFound(AnnotatedSentence sentence, Span name) {
    return sentence.mentions().stream()
        .filter(one -> one.mention().role() != Role.DEMONYM)
        .anyMatch(one -> name.overlaps(new Span(one.mention().start(), one.mention().end())));
  }

  private static AnnotatedSentence withGoldNames(AnnotatedSentence sentence) {
    List<ResolvedMention> mentions = new ArrayList<>(sentence.mentions());
    for (AnnotatedTrigger trigger : sentence.triggers()) {
      for (Span scene : trigger.scenes()) {
        boolean known =
            mentions.stream()
                .anyMatch(
                    one -> scene.overlaps(new Span(one.mention().start(), one.mention().end())));
        if (!known) {
          String name = sentence.text().text().substring(scene.start(), scene.end());
          Mention mention = new Mention(scene.start(), scene.end(), name, Role.LOCATION);
          mentions.add(new ResolvedMention(mention, new Unresolved("annotated only")));
        }
      }
    }
    mentions.sort(Comparator.comparingInt(one -> one.mention().start()));
    return new AnnotatedSentence(
        sentence.text(), sentence.sentence(), mentions, sentence.triggers());
  }

  /** How many places were annotated. */
  public int annotated() {
    return annotated;
  }

  /** How many of them no mention was found for. */
  public int unseen() {
    return unseen;
  }

  /** Precision and recall of the ties with at least this probability. */
  public Rate rate(double least) {
    return rate(least, 2);
  }

  /** The same for the ties whose probability is from one bound to below another. */
  public Rate rate(double least, double below) {
    List<JudgedPair> within =
        judged.stream()
            .filter(one -> one.probability() >= least && one.probability() < below)
            .toList();
    int right = (int) within.stream().filter(JudgedPair::isScene).count();
    return new Rate(right, within.size(), annotated);
  }
}
