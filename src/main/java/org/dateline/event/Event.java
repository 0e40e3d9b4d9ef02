package org.dateline.event;

import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.jspecify.annotations.Nullable;

/**
 * An event that an article reports at a place, or a place that it only mentions.
 *
 * @param id opaque, stable over re-ingest: a function of the ids of article and place, of the days
 *     and of the kind
 * @param articleId the article that reports it
 * @param place where
 * @param when its date, as far as known; null if neither text nor publisher say so
 * @param planned whether the article refers to it as future
 * @param kind what kind of event; {@link EventKind#OTHER} where the place is only mentioned
 * @param kindText the words of the article that indicate the kind; null if there are none, or a
 *     person has set another kind
 * @param sentence the sentence of the trigger, or of the mention with the greatest confidence
 * @param mentions how often the article reports it, or mentions the place; at least 1
 * @param role the role of the mention that it is tied to
 * @param confidence the probability that this happened at this place, in [0, 1]
 * @param corrected whether a person has set the place or the role of one of these mentions, or has
 *     said what happened there
 * @param report what the words that report it say; null where the place is only mentioned
 * @param placeConfidence the probability that the name means this place, in [0, 1]
 */
public record Event(
    String id,
    String articleId,
    Place place,
    @Nullable EventDate when,
    boolean planned,
    EventKind kind,
    @Nullable String kindText,
    String sentence,
    int mentions,
    Role role,
    double confidence,
    boolean corrected,
    @Nullable EventReport report,
    double placeConfidence) {

  public Event {
    if (mentions < 1) {
      throw new IllegalArgumentException("an event has at least one mention, but was " + mentions);
    }
    if (!(confidence >= 0 && confidence <= 1 && placeConfidence >= 0 && placeConfidence <= 1)) {
      throw new IllegalArgumentException(
          "a confidence must be in [0, 1], but was " + confidence + " and " + placeConfidence);
    }
    if (when != null && !when.span().isStorable()) {
      throw new IllegalArgumentException("no store holds the dates " + when.span());
    }
    if (kindText == null ? kind != EventKind.OTHER && !corrected : kind == EventKind.OTHER) {
      throw new IllegalArgumentException("a kind other than 'other' comes with its words");
    }
    if (report == null && kind != EventKind.OTHER) {
      throw new IllegalArgumentException("a place that is only mentioned has no kind of event");
    }
  }

  /** The date, as far as known. */
  public Optional<EventDate> date() {
    return Optional.ofNullable(when);
  }

  /** Whether the article only mentions the place, and reports nothing there. */
  public boolean isOnlyMentioned() {
    return report == null;
  }

  /** The label of its assertion; {@code mentioned} if the place is only mentioned. */
  public String assertion() {
    return report == null ? "mentioned" : report.assertion().label();
  }
}
