package org.dateline.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dateline.time.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an event in the order of the layer: the single list that all output formats
 * use.
 */
public enum EventProperty {
  PLACE("Place", Kind.TEXT, EventFeature::place),
  PLACE_ID("Place id", Kind.TEXT, EventFeature::placeId),
  COUNTRY("Country", Kind.TEXT, EventFeature::country),
  ADMIN1("First-level division", Kind.TEXT, EventFeature::admin1),
  FEATURE_CODE("GeoNames feature code", Kind.TEXT, EventFeature::featureCode),
  PRECISION_M("Radius of the place in meters", Kind.WHOLE_NUMBER, EventFeature::precisionMeters),
  EVENT_START("First possible day", Kind.DATE, EventFeature::start),
  EVENT_END("Last possible day", Kind.DATE, EventFeature::end),
  DATE_PRECISION("Precision of the date", Kind.TEXT, event -> label(event.datePrecision())),
  DATE_SOURCE("Source of the date", Kind.TEXT, EventFeature::dateSource),
  DATE_TEXT("Words that tell the date", Kind.TEXT, EventFeature::dateText),
  YEAR("Year", Kind.WHOLE_NUMBER, event -> year(event.start())),
  PLANNED("Still to come", Kind.BOOLEAN, EventFeature::planned),
  KIND("Kind of event", Kind.TEXT, EventFeature::kindLabel),
  KIND_TEXT("Words that tell the kind", Kind.TEXT, EventFeature::kindText),
  ASSERTION("How the article presents it", Kind.TEXT, EventFeature::assertion),
  TRIGGER("Words that report it", Kind.TEXT, EventFeature::trigger),
  ACTORS_BY("Who did it", Kind.TEXT, EventFeature::actorsBy),
  ACTORS_ON("Whom it was done to", Kind.TEXT, EventFeature::actorsOn),
  KILLED_LEAST("Killed, at least", Kind.WHOLE_NUMBER, EventFeature::killedLeast),
  KILLED_MOST("Killed, at most", Kind.WHOLE_NUMBER, EventFeature::killedMost),
  INJURED_LEAST("Injured, at least", Kind.WHOLE_NUMBER, EventFeature::injuredLeast),
  INJURED_MOST("Injured, at most", Kind.WHOLE_NUMBER, EventFeature::injuredMost),
  ARTICLE("Article id", Kind.TEXT, EventFeature::articleId),
  TITLE("Title", Kind.TEXT, EventFeature::title),
  PUBLISHER("Publisher", Kind.TEXT, EventFeature::publisher),
  URL("Address of the article", Kind.TEXT, EventFeature::url),
  PUBLISHED("Published", Kind.DATE, EventFeature::published),
  PUBLISHED_PRECISION(
      "Precision of that date", Kind.TEXT, event -> label(event.publishedPrecision())),
  SENTENCE("Sentence", Kind.TEXT, EventFeature::sentence),
  MENTIONS("Mentions", Kind.WHOLE_NUMBER, EventFeature::mentions),
  ROLE("Role", Kind.TEXT, event -> event.role().label()),
  CONFIDENCE("Confidence", Kind.NUMBER, EventFeature::confidence),
  PLACE_CONFIDENCE("Confidence of the place", Kind.NUMBER, EventFeature::placeConfidence),
  CORRECTED("Corrected by a person", Kind.BOOLEAN, EventFeature::corrected),
  REPORT_GROUP("Report", Kind.TEXT, EventFeature::reportGroup),
  REPORTS("Articles that report it", Kind.WHOLE_NUMBER, EventFeature::reports);

  /** The type of the values of a property, and their Java class. */
  public enum Kind {
    TEXT(String.class),
    WHOLE_NUMBER(Integer.class),
    NUMBER(Double.class),
    DATE(LocalDate.class),
    BOOLEAN(Boolean.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    /** The class of the values. */
    public Class<?> type() {
      return type;
    }
  }

  /** All properties: {@link #values()} without copying. */
  public static final List<EventProperty> ALL = List.copyOf(Arrays.asList(values()));

  private final String label = name().toLowerCase(Locale.ROOT);
  private final String title;
  private final Kind kind;
  private final Function<EventFeature, @Nullable Object> value;

  EventProperty(String title, Kind kind, Function<EventFeature, @Nullable Object> value) {
    this.title = title;
    this.kind = kind;
    this.value = value;
  }

  /** Its name in files and filters, {@code event_start}. */
  public String label() {
    return label;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** The type of its values. */
  public Kind kind() {
    return kind;
  }

  /** Its value, of the class of its kind; null if unknown. */
  public @Nullable Object of(EventFeature event) {
    return value.apply(event);
  }

  private static @Nullable String label(@Nullable DatePrecision precision) {
    return precision == null ? null : precision.label();
  }

  private static @Nullable Integer year(@Nullable LocalDate start) {
    return start == null ? null : start.getYear();
  }
}
