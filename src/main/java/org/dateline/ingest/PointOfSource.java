package org.dateline.ingest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.article.GivenPlace;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.correct.TextAnchor;
import org.dateline.correct.Verdict;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.StoredArticle;

/**
 * Lays the point that a source states over an article as a correction, because its author knows
 * where the event happened: on the name of a place near it, or else on the first word of the text.
 *
 * @param given the point
 */
record PointOfSource(GivenPlace given) {

  /** Said as the author of the correction. */
  static final String AUTHOR = "the coordinates of its source";

  private static final double NEAR_METERS = 50_000;

  Revision over(StoredArticle stored) {
    Instant now = Instant.now();
    Corrections before = stored.corrections();
    return new Revision(isWanted(stored) ? corrections(stored, now) : before, AUTHOR, now);
  }

  /** Whether nobody has corrected an article, and no word of it has a point of its source. */
  static boolean isWanted(StoredArticle stored) {
    Corrections before = stored.corrections();
    return before.all().stream().allMatch(one -> one.author().equals(AUTHOR))
        && before.standingIn(stored.article().text()).isEmpty();
  }

  private Corrections corrections(StoredArticle stored, Instant now) {
    String text = stored.article().text();
    Optional<ResolvedMention> near = nearest(stored.mentions());
    Optional<Mention> named = near.map(ResolvedMention::mention);
    TextAnchor anchor =
        named
            .map(mention -> TextAnchor.of(text, mention.start(), mention.end()))
            .orElseGet(() -> TextAnchor.of(text, 0, firstWord(text)));
    Place place =
        Verdict.byHand(
            named.map(Mention::text).orElse(given.name()),
            given.position(),
            near.flatMap(PointOfSource::country).orElse(null),
            given.precisionMeters());
    return new Corrections(
        List.of(
            Correction.of(anchor, new Verdict.Placed(place, Role.LOCATION), AUTHOR, now),
            Correction.of(anchor, new Verdict.Happened(null, null), AUTHOR, now)));
  }

  private Optional<ResolvedMention> nearest(List<ResolvedMention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.mention().start() >= 0)
        .filter(mention -> mention.mention().role() == Role.LOCATION)
        .filter(mention -> meters(mention) <= NEAR_METERS)
        .min(Comparator.comparingDouble(mention -> meters(mention)));
  }

  private static Optional<String> country(ResolvedMention mention) {
    return mention.resolution() instanceof Resolved resolved
        ? Optional.ofNullable(resolved.place().country())
        : Optional.empty();
  }

  private double meters(ResolvedMention mention) {
    return mention.resolution() instanceof Resolved resolved
        ? resolved.place().position().distanceMeters(given.position())
        : Double.MAX_VALUE;
  }

  private static int firstWord(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return Math.max(1, end);
  }
}
