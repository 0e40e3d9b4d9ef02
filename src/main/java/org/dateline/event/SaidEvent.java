package org.dateline.event;

import org.dateline.correct.Correction;
import org.dateline.correct.Verdict.Happened;
import org.dateline.kind.EventKind;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about an event.
 *
 * @param source who says so, and when
 * @param kind its kind; null to leave what the words say
 * @param days its days; null to leave what the words say
 * @param isToCome whether these days are after the publication of the article
 */
public record SaidEvent(
    String source, @Nullable EventKind kind, @Nullable DateSpan days, boolean isToCome) {

  static SaidEvent of(Correction correction, Happened happened, @Nullable PartialDate published) {
    DateSpan days = happened.days();
    boolean isToCome = days != null && published != null && days.first().isAfter(published.last());
    return new SaidEvent(correction.source(), happened.kind(), days, isToCome);
  }
}
