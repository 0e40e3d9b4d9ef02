package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for sentences that name no scene: the antecedent of "the city" or "there", else the
 * scene of a previous sentence, else the dateline.
 */
final class CarriedPlaces {

  /** The number of sentences over which a scene is carried. */
  private static final int FARTHEST = 3;

  /** The factor on the probability of a scene for each further sentence. */
  private static final double DECAY = 0.75;

  private static final double ANAPHORA = 0.75;
  private static final double DATELINE = 0.35;

  /** From so many names of one country on, it is the one that the text is about. */
  private static final int SOME = 2;

  /** "demonstrated here": the place of the dateline, in so many words. */
  private static final double HERE = 0.8;

  /** The number of tokens within which words for a previously named place are looked for. */
  private static final int FARTHEST_WORD = 14;

  private final AnnotatedText text;
  private final List<ResolvedMention> mentions;
  private final @Nullable ResolvedMention dateline;
  private List<Tie> scene = List.of();
  private int sceneSentence = -1;
  private @Nullable ResolvedMention lastTown;
  private int sentence;

  CarriedPlaces(AnnotatedText text, List<ResolvedMention> mentions) {
    this.text = text;
    this.mentions = mentions;
    this.dateline = datelinePlace().orElse(null);
    this.lastTown = dateline;
  }

  private Optional<ResolvedMention> datelinePlace() {
    return mentions.stream().filter(this::isInDateline).findFirst().filter(this::isAtHome);
  }

  private boolean isInDateline(ResolvedMention place) {
    return text.isInDateline(place.mention().start(), place.mention().end());
  }

  // A war is often reported from the capital of a neighbour, and did not happen there.
  private boolean isAtHome(ResolvedMention place) {
    Map<String, Long> countries =
        mentions.stream()
            .filter(one -> !isInDateline(one))
            .flatMap(one -> country(one).stream())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    long here = country(place).map(name -> countries.getOrDefault(name, 0L)).orElse(0L);
    return countries.values().stream().allMatch(count -> count <= here || count < SOME);
  }

  private static Optional<String> country(ResolvedMention mention) {
    return mention.resolution() instanceof Resolved resolved
        ? Optional.ofNullable(resolved.place().country())
        : Optional.empty();
  }

  /** Begins a sentence. */
  void enter(int index, TieSentence here) {
    sentence = index;
  }

  /** Remembers the places of a trigger for later ones. */
  void remember(Trigger trigger, List<Tie> ties) {
    if (!ties.isEmpty() && ties.get(0).source() == Tie.Source.SENTENCE) {
      if (sceneSentence != trigger.sentence() || isSurer(ties, scene)) {
        scene = ties;
        sceneSentence = trigger.sentence();
      }
      for (Tie tie : ties) {
        if (isTown(tie.mention())) {
          lastTown = tie.mention();
        }
      }
    }
  }

  private static boolean isSurer(List<Tie> ties, List<Tie> others) {
    return others.isEmpty() || ties.get(0).probability() > others.get(0).probability();
  }

  private static boolean isTown(ResolvedMention mention) {
    return new TiePlace(mention, 0, 1).placeClass().equals("P");
  }

  /** The places for a trigger without a place in its own sentence. */
  List<Tie> ties(Trigger trigger, TieSentence here) {
    SentenceWords words = here.words();
    int from = words.at(trigger.start());
    String word = anaphora(words, from);
    if (word.equals("here")) {
      return dateline == null
          ? List.of()
          : List.of(tie(dateline, HERE, Tie.Source.DATELINE, "\"here\" is the dateline's place"));
    }
    if (!word.isEmpty() && lastTown != null) {
      String reason = "\"" + word + "\" stands for the place named before";
      return List.of(tie(lastTown, ANAPHORA, Tie.Source.ANAPHORA, reason));
    }
    if (sceneSentence >= 0 && sentence - sceneSentence <= FARTHEST) {
      return carried();
    }
    return dateline == null
        ? List.of()
        : List.of(tie(dateline, DATELINE, Tie.Source.DATELINE, "the dateline, for want of words"));
  }

  private List<Tie> carried() {
    List<Tie> ties = new ArrayList<>();
    double share = Math.pow(DECAY, sentence - sceneSentence + 1);
    for (Tie tie : scene) {
      String reason = "the scene of a sentence before";
      ties.add(tie(tie.mention(), tie.probability() * share, Tie.Source.CARRIED, reason));
    }
    return ties;
  }

  private static Tie tie(
      ResolvedMention mention, double probability, Tie.Source source, String reason) {
    return new Tie(mention, probability, source, List.of(), List.of(reason));
  }

  /** The words near a token that stand for a place; empty if there are none. */
  private static String anaphora(SentenceWords words, int from) {
    int start = Math.max(0, from - FARTHEST_WORD);
    int end = Math.min(words.size(), from + FARTHEST_WORD);
    for (int i = start; i < end; i++) {
      if (words.equals(i, "here") && words.tag(i + 1) != 'N') {
        return "here";
      }
      boolean there = words.equals(i, "there") && !words.is(i + 1, WordClass.AUXILIARY);
      if (there && i > from) {
        return "there";
      }
      if (words.equals(i, "the") && isSettlement(words.word(i + 1)) && !isNamed(words, i + 2)) {
        boolean placed = words.is(i - 1, WordClass.PLACE_PREPOSITION);
        if (placed || words.isVerb(i - 1)) {
          return "the " + words.word(i + 1);
        }
      }
    }
    return "";
  }

  private static boolean isSettlement(String word) {
    return switch (word) {
      case "city", "town", "village", "capital", "suburb", "neighborhood", "neighbourhood" -> true;
      default -> false;
    };
  }

  /** "the city of Homs", "the town hall", "the city's mayor". */
  private static boolean isNamed(SentenceWords words, int token) {
    return words.equals(token, "of")
        || words.tag(token) == 'N'
        || words.tag(token) == 'C'
        || words.equals(token, "'s");
  }
}
