package org.dateline.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.time.DateSpan;

/**
 * The comparison of a pin with the annotation.
 *
 * @param placing the annotated place at which it is; empty if there is none
 * @param event the annotated event at that place that it fits best; empty if none happened there
 * @param kindRight whether it is of a kind of that event
 * @param daysNear whether its days are nearly those of that event
 * @param daysExact whether its days are exactly those
 */
record PinVerdict(
    Pin pin,
    Optional<PinPlacing> placing,
    Optional<GoldEvent> event,
    boolean kindRight,
    boolean daysNear,
    boolean daysExact) {

  /** Judges a pin by the annotation of its article. */
  static PinVerdict of(Pin pin, GoldEventArticle article) {
    Optional<PinPlacing> placing = PinPlacing.of(pin, article);
    List<GoldEvent> events = article.eventsAt(pin);
    PinVerdict best = new PinVerdict(pin, placing, Optional.empty(), false, false, false);
    for (GoldEvent event : events) {
      PinVerdict verdict =
          new PinVerdict(
              pin,
              placing,
              Optional.of(event),
              event.kinds().contains(pin.kind()),
              isNear(pin, event, article.published()),
              isExact(pin, event, article.published()));
      best = best.event().isEmpty() || verdict.rank() > best.rank() ? verdict : best;
    }
    return best;
  }

  /** Whether place, kind and days are right. */
  boolean isRight() {
    return kindRight && daysNear;
  }

  /** Whether the pin sits at that place and the name belongs there. */
  boolean isAt(GoldEventPlace place) {
    return placing.filter(at -> at.right() && at.place() == place).isPresent();
  }

  private int rank() {
    return (isRight() ? 16 : 0)
        + (daysNear ? 8 : 0)
        + (kindRight ? 4 : 0)
        + (daysExact ? 2 : 0)
        + (event.filter(one -> one.tier() == GoldEvent.Tier.STORY).isPresent() ? 1 : 0);
  }

  /** Whether the days of a pin are nearly those of an event. */
  static boolean isNear(Pin pin, GoldEvent event, LocalDate published) {
    return pin.days() == null
        ? isExact(pin, event, published)
        : event.isNear(pin.days(), published);
  }

  private static boolean isExact(Pin pin, GoldEvent event, LocalDate published) {
    DateSpan gold = event.days() == null ? DateSpan.day(published) : event.days();
    return pin.when().filter(gold::hasDaysOf).isPresent();
  }
}
