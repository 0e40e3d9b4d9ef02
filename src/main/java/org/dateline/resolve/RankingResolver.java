package org.dateline.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Position;
import org.dateline.mention.Mention;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Interruption;

/**
 * Ranks the places of the gazetteer with a name by a weighted sum of features (see {@link
 * Feature}): the name, the size and kind of the place, and the other places of the text.
 */
public final class RankingResolver implements Resolver {

  /**
   * The number of candidates that are always shown, because people who correct a mention need
   * alternatives.
   */
  private static final int MIN_SHOWN = 4;

  /** The greatest number of candidates shown; the rest of a long list is noise. */
  private static final int MAX_SHOWN = 8;

  /** After the first few, candidates with a smaller share are not shown. */
  private static final double MIN_SHOWN_SHARE = 0.001;

  /** Places closer to each other than this are the same on a map of the world. */
  private static final double SAME_SPOT_METERS = 50_000;

  /** The least share of a place among those of its name that makes it the only one. */
  private static final double ONLY = 0.95;

  /** With less, a name that only one place has is more often something else than that place. */
  private static final double MIN_CONFIDENCE_OF_ONLY = 0.4;

  /** A pin with less confidence would be a guess. */
  private static final double MIN_CONFIDENCE = 0.2;

  private final Gazetteer gazetteer;
  private final CandidateFinder finder;
  private final RankingWeights weights;
  private final Evidence evidence;

  /**
   * Creates a resolver for a gazetteer.
   *
   * @param demonyms words resolved to their country or city
   * @param abbreviations further names of places
   */
  public RankingResolver(
      Gazetteer gazetteer, FixedNames demonyms, FixedNames abbreviations, RankingWeights weights) {
    this.gazetteer = gazetteer;
    this.finder = new CandidateFinder(gazetteer, demonyms, abbreviations);
    this.weights = weights;
    this.evidence = new Evidence(gazetteer, weights);
  }

  @Override
  public List<Resolution> resolve(AnnotatedText text, List<Mention> mentions) {
    SpotMentions spots = SpotMentions.of(mentions, finder);
    List<Resolution> resolutions = resolveNames(text, spots.resolvable());
    return new SpotPlacer(text, mentions, spots, resolutions).place();
  }

  private List<Resolution> resolveNames(AnnotatedText text, List<Mention> mentions) {
    TextAnalysis analysis = analyse(text, mentions);
    Map<Toponym, Resolution> resolved = new IdentityHashMap<>();
    List<Resolution> resolutions = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Interruption.check();
      Optional<Toponym> toponym = analysis.toponymOf(i);
      resolutions.add(
          toponym.isPresent()
              ? resolved.computeIfAbsent(toponym.get(), key -> resolution(key, analysis))
              : new Unresolved(whyUnknown(analysis.countryWithout(i))));
    }
    return resolutions;
  }

  private String whyUnknown(Optional<Integer> country) {
    return country
        .map(
            place ->
                "not in the gazetteer in " + gazetteer.name(place) + ", where the text puts it")
        .orElse("not in the gazetteer");
  }

  TextAnalysis analyse(AnnotatedText text, List<Mention> mentions) {
    return TextAnalysis.of(gazetteer, finder, weights, text, mentions);
  }

  private Resolution resolution(Toponym toponym, TextAnalysis analysis) {
    List<Integer> ranked =
        IntStream.range(0, toponym.size())
            .boxed()
            .sorted(Comparator.comparingDouble(candidate -> -toponym.share(candidate)))
            .toList();
    double confidence = shareAround(toponym, ranked.get(0));
    if (confidence < MIN_CONFIDENCE || isNoneLikelier(toponym, confidence)) {
      return new Unresolved(whyUnsure(toponym));
    }
    List<Candidate> candidates =
        ranked.stream()
            .limit(shown(toponym, ranked))
            .map(i -> candidate(toponym, i, analysis))
            .toList();
    return new Resolved(confidence, candidates);
  }

  /** Whether the name rather means none of its places; one that only one place has means it. */
  private static boolean isNoneLikelier(Toponym toponym, double confidence) {
    boolean only =
        confidence > MIN_CONFIDENCE_OF_ONLY
            && confidence > ONLY * (1 - toponym.shareOfNone())
            && SpotName.of(toponym.name()).isEmpty();
    return toponym.shareOfNone() > confidence && !only;
  }

  private static String whyUnsure(Toponym toponym) {
    return toponym.size() == 1
        ? "the only place of that name is hardly ever in the news, and the text does not favour it"
        : "ambiguous: " + toponym.size() + " places of that name, and the text favours none enough";
  }

  private static long shown(Toponym toponym, List<Integer> ranked) {
    long likely = ranked.stream().filter(i -> toponym.share(i) >= MIN_SHOWN_SHARE).count();
    return Math.min(MAX_SHOWN, Math.max(MIN_SHOWN, likely));
  }

  private Candidate candidate(Toponym toponym, int candidate, TextAnalysis analysis) {
    return new Candidate(
        gazetteer.place(toponym.place(candidate)),
        Math.min(1, toponym.share(candidate)),
        evidence.of(toponym, candidate, analysis));
  }

  /**
   * The share of the best candidate and of candidates around it: a city and the province around it
   * are one pin.
   */
  private double shareAround(Toponym toponym, int best) {
    Position spot = gazetteer.position(toponym.place(best));
    double sum = 0;
    for (int i = 0; i < toponym.size(); i++) {
      if (spot.distanceMeters(gazetteer.position(toponym.place(i))) <= SAME_SPOT_METERS) {
        sum += toponym.share(i);
      }
    }
    return Math.min(1, sum);
  }
}
