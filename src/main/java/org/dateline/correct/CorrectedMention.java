package org.dateline.correct;

import java.util.ArrayList;
import java.util.List;
import org.dateline.correct.Verdict.Happened;
import org.dateline.correct.Verdict.HasRole;
import org.dateline.correct.Verdict.NotAPlace;
import org.dateline.correct.Verdict.NothingHappened;
import org.dateline.correct.Verdict.Placed;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Candidate;
import org.dateline.resolve.Resolution;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;
import org.jspecify.annotations.Nullable;

/**
 * A mention after correction.
 *
 * @param resolved the final resolution: a person's correction, or else the geocoder's result
 * @param correction the correction of its place or role; null if there is none
 * @param geocoded the geocoder's result for this piece of text; null if it found nothing
 * @param event what a person says happened there; null if nobody says anything
 */
public record CorrectedMention(
    ResolvedMention resolved,
    @Nullable Correction correction,
    @Nullable ResolvedMention geocoded,
    @Nullable Correction event) {

  /** A mention without a correction. */
  static CorrectedMention untouched(ResolvedMention geocoded) {
    return new CorrectedMention(geocoded, null, geocoded, null);
  }

  /** The same with what a person says happened there. */
  CorrectedMention with(Correction said) {
    return new CorrectedMention(resolved, correction, geocoded, said);
  }

  /** Whether a person says that an event happened there. */
  public boolean isScene() {
    return event != null && event.verdict() instanceof Happened;
  }

  /** Whether a person says that nothing happened there. */
  public boolean isNoScene() {
    return event != null && event.verdict() instanceof NothingHappened;
  }

  /**
   * Applies a correction to the piece of text at {@code start}, on top of the geocoder's result.
   */
  static CorrectedMention of(Correction correction, int start, @Nullable ResolvedMention geocoded) {
    String text = correction.anchor().exact();
    Mention mention =
        new Mention(start, start + text.length(), text, role(correction.verdict(), geocoded));
    return new CorrectedMention(
        new ResolvedMention(mention, resolution(correction, geocoded)), correction, geocoded, null);
  }

  private static Role role(Verdict verdict, @Nullable ResolvedMention geocoded) {
    if (verdict instanceof HasRole hasRole) {
      return hasRole.role();
    }
    if (verdict instanceof Placed placed && placed.role() != null) {
      return placed.role();
    }
    return geocoded == null ? Role.LOCATION : geocoded.mention().role();
  }

  private static Resolution resolution(Correction correction, @Nullable ResolvedMention geocoded) {
    List<Candidate> known =
        geocoded != null && geocoded.resolution() instanceof Resolved resolved
            ? resolved.candidates()
            : List.of();
    Verdict verdict = correction.verdict();
    if (verdict instanceof Placed placed) {
      return new Resolved(1, candidates(placed.place(), known, correction), true);
    }
    if (verdict instanceof NotAPlace) {
      return new Unresolved("not a place, as corrected " + correction.source());
    }
    if (geocoded != null && geocoded.resolution() instanceof Resolved resolved) {
      Candidate best = withEvidence(known.get(0), "role set " + correction.source());
      return new Resolved(
          resolved.confidence(), concat(best, known.subList(1, known.size())), true);
    }
    return geocoded == null
        ? new Unresolved("role set " + correction.source() + ", but no place")
        : geocoded.resolution();
  }

  /** The chosen place gets the whole score; the geocoder's other candidates stay visible. */
  private static List<Candidate> candidates(
      Place place, List<Candidate> known, Correction correction) {
    boolean agrees = !known.isEmpty() && known.get(0).place().id().equals(place.id());
    Candidate chosen = new Candidate(place, 1, List.of());
    List<Candidate> others = new ArrayList<>();
    for (Candidate candidate : known) {
      if (candidate.place().id().equals(place.id())) {
        chosen = new Candidate(place, 1, candidate.evidence());
      } else {
        others.add(new Candidate(candidate.place(), 0, candidate.evidence()));
      }
    }
    String word = agrees ? "confirmed " : "corrected ";
    return concat(withEvidence(chosen, word + correction.source()), others);
  }

  private static Candidate withEvidence(Candidate candidate, String strongest) {
    List<String> evidence = new ArrayList<>();
    evidence.add(strongest);
    evidence.addAll(candidate.evidence());
    return new Candidate(candidate.place(), candidate.score(), evidence);
  }

  private static List<Candidate> concat(Candidate first, List<Candidate> others) {
    List<Candidate> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }
}
