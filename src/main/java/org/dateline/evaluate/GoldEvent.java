package org.dateline.evaluate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.time.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * An event at one place, as an annotator read it.
 *
 * @param id of the event at this place
 * @param event what the same event has in common at all its places
 * @param kinds labels of the kinds that count as right, the best first, at least one
 * @param days when it was; null where the article gives no day, so that the day of publication
 *     counts as right
 * @param tier how much the article is about it
 * @param killed how many people it killed; null where the text does not say
 * @param injured how many people it injured; null where the text does not say
 * @param trigger the words that say what happened, in code points of the text; null if not given
 */
public record GoldEvent(
    String id,
    String event,
    Set<String> kinds,
    @Nullable DateSpan days,
    Tier tier,
    @Nullable Bounds killed,
    @Nullable Bounds injured,
    org.dateline.text.@Nullable Span trigger) {

  /** How much an article is about an event. */
  public enum Tier {
    /** What the article is there to report. */
    STORY,
    /** Another event of these days. */
    MINOR,
    /** Long before, reported for context. */
    BACKGROUND
  }

  /**
   * A number of people.
   *
   * @param least at least that many
   * @param most at most that many; null where the text sets no upper bound
   */
  public record Bounds(int least, @Nullable Integer most) {}

  /**
   * The words that say what happened, by their UTF-16 units.
   *
   * @return null if they are not given or lie outside the text
   */
  public org.dateline.text.@Nullable Span triggerIn(String text) {
    if (trigger == null || trigger.end() > text.codePointCount(0, text.length())) {
      return null;
    }
    int start = text.offsetByCodePoints(0, trigger.start());
    return new org.dateline.text.Span(
        start, text.offsetByCodePoints(start, trigger.end() - trigger.start()));
  }

  public GoldEvent {
    kinds = Collections.unmodifiableSet(new LinkedHashSet<>(kinds));
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("an event needs a kind, but " + id + " has none");
    }
  }

  /**
   * Whether some days are nearly those of the event; without days of its own, exactly the day of
   * publication.
   */
  public boolean isNear(DateSpan other, LocalDate published) {
    return days == null ? DateSpan.day(published).hasDaysOf(other) : days.isNear(other);
  }
}
