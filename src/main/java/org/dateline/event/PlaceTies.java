package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Interruption;
import org.dateline.text.Passage;

/**
 * Ties triggers to the places of their events: first to places in the same sentence, by a {@link
 * TieModel}, or else to places carried over from earlier sentences. Thread-safe.
 */
public final class PlaceTies {

  /** The least probability with which a place is the scene of a trigger. */
  static final double LEAST_PROBABILITY = 0.4;

  /** Weaker ties are dropped; ties between both thresholds are decided with the whole article. */
  private static final double LEAST_SEEN = 0.02;

  private static final int MOST_REASONS = 4;

  /** What is known of a place in its sentence beside the trigger. */
  private static final Set<TieFeature> SETTING =
      EnumSet.of(
          TieFeature.PREPOSITION,
          TieFeature.WORD_AFTER,
          TieFeature.WORD_BEFORE,
          TieFeature.BEFORE_PREPOSITION,
          TieFeature.NESTED,
          TieFeature.LISTED,
          TieFeature.POSSESSIVE,
          TieFeature.SUBJECT,
          TieFeature.OBJECT,
          TieFeature.FRAME,
          TieFeature.CLAUSES,
          TieFeature.SAYING_BETWEEN,
          TieFeature.CANDIDATES,
          TieFeature.RIVAL);

  private final TieModel model;

  /** Ties by the weights that ship with Dateline. */
  public PlaceTies() {
    this(TieModel.bundled());
  }

  /** Ties by some weights. */
  public PlaceTies(TieModel model) {
    this.model = model;
  }

  /**
   * How likely each place of a sentence is the scene of each of its annotated triggers: for a
   * measurement.
   */
  public List<JudgedPair> judge(AnnotatedSentence sentence) {
    return TiePair.of(sentence).stream()
        .map(
            pair ->
                new JudgedPair(
                    pair.mention(), pair.isScene(), model.probability(pair), pair.lemma()))
        .toList();
  }

  /**
   * A pair of trigger and place.
   *
   * @param mention the place
   * @param isScene what a person says
   * @param probability what the model says
   * @param lemma of the trigger
   */
  public record JudgedPair(
      ResolvedMention mention, boolean isScene, double probability, String lemma) {}

  /**
   * The triggers of a text with their places, in their order.
   *
   * @param triggers those of the text, in order
   * @param mentions those of the text, in order
   */
  public List<TiedTrigger> tie(
      AnnotatedText text, List<Trigger> triggers, List<ResolvedMention> mentions) {
    List<ResolvedMention> places =
        mentions.stream().filter(one -> one.mention().role() != Role.DEMONYM).toList();
    CarriedPlaces carried = new CarriedPlaces(text, places);
    List<TiedTrigger> tied = new ArrayList<>(triggers.size());
    int trigger = 0;
    int mention = 0;
    while (trigger < triggers.size()) {
      Interruption.check();
      int index = triggers.get(trigger).sentence();
      Passage sentence = text.sentences().get(index);
      while (mention < places.size() && places.get(mention).mention().start() < sentence.start()) {
        mention++;
      }
      int end = mention;
      while (end < places.size() && places.get(end).mention().start() < sentence.end()) {
        end++;
      }
      TieSentence here = TieSentence.of(text, sentence, places.subList(mention, end));
      carried.enter(index, here);
      while (trigger < triggers.size() && triggers.get(trigger).sentence() == index) {
        Trigger one = triggers.get(trigger++);
        List<Tie> ties =
            text.isInDateline(one.start(), one.end())
                ? List.of()
                : withoutDateline(text, inSentence(text, here, one));
        List<Tie> scenes =
            ties.stream().filter(tie -> tie.probability() >= LEAST_PROBABILITY).toList();
        if (scenes.isEmpty()) {
          ties = new ArrayList<>(ties);
          ties.addAll(carried.ties(one, here));
        }
        carried.remember(one, scenes);
        tied.add(new TiedTrigger(one, ties));
      }
    }
    return tied;
  }

  // "OLDPORT — Three died in a blast in Newtown": where the report was written counts only if its
  // sentence names no other scene.
  private static List<Tie> withoutDateline(AnnotatedText text, List<Tie> ties) {
    List<Tie> others =
        ties.stream().filter(tie -> !isInDateline(text, tie.mention().mention())).toList();
    boolean scene = others.stream().anyMatch(tie -> tie.probability() >= LEAST_PROBABILITY);
    return scene ? others : ties;
  }

  private static boolean isInDateline(AnnotatedText text, Mention name) {
    return text.isInDateline(name.start(), name.end());
  }

  private static List<String> setting(TiePair pair) {
    List<String> setting = new ArrayList<>();
    pair.features(
        (feature, value) -> {
          if (SETTING.contains(feature)) {
            setting.add(feature.words() + ": " + value);
          }
        });
    return setting;
  }

  private record Scored(TiePlace place, Tie tie) {}

  private List<Tie> inSentence(AnnotatedText text, TieSentence sentence, Trigger trigger) {
    List<Scored> scored = new ArrayList<>();
    for (TiePair pair : TiePair.of(sentence, trigger.start(), trigger.end())) {
      double probability = model.probability(pair);
      if (probability >= LEAST_SEEN) {
        List<String> reasons = model.reasons(pair, MOST_REASONS);
        Tie tie = new Tie(pair.mention(), probability, Tie.Source.SENTENCE, setting(pair), reasons);
        scored.add(new Scored(sentence.places().get(pair.place()), tie));
      }
    }
    return narrowest(text, scored);
  }

  // "Hangzhou in Zhejiang" is one scene: what another scene lies in is none of its own.
  private static List<Tie> narrowest(AnnotatedText text, List<Scored> scored) {
    List<Tie> ties = new ArrayList<>();
    for (Scored one : scored) {
      boolean container =
          scored.stream().anyMatch(other -> other != one && one.place().contains(other.place()));
      if (!container && !isOrigin(text, one, scored)) {
        ties.add(one.tie());
      }
    }
    ties.sort(Comparator.comparingDouble(tie -> -tie.probability()));
    return ties;
  }

  // "A Newtown man was arrested in Oldport": where he is from is no scene beside another one.
  private static boolean isOrigin(AnnotatedText text, Scored one, List<Scored> scored) {
    boolean elsewhere =
        scored.stream()
            .anyMatch(other -> other != one && other.tie().probability() > one.tie().probability());
    return elsewhere
        && NameSetting.of(text, one.tie().mention().mention()).filter("origin"::equals).isPresent();
  }
}
