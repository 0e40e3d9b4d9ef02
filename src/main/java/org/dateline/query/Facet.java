package org.dateline.query;

import java.util.Locale;
import org.dateline.lexicon.Labels;

/** A property of events whose values are offered as filters. */
public enum Facet {
  KIND(EventProperty.KIND),
  ASSERTION(EventProperty.ASSERTION),
  COUNTRY(EventProperty.COUNTRY),
  PLACE(EventProperty.PLACE_ID),
  PUBLISHER(EventProperty.PUBLISHER),
  ROLE(EventProperty.ROLE);

  private final EventProperty property;

  Facet(EventProperty property) {
    this.property = property;
  }

  /** The property that has the values. */
  public EventProperty property() {
    return property;
  }

  /** Its name in URLs and JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a facet by its label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Facet parse(String label) {
    return Labels.parse(values(), Facet::label, label);
  }

  /** The query without its own conditions on the facet, so that further values can be selected. */
  public EventQuery without(EventQuery query) {
    EventQuery.Builder builder = query.toBuilder();
    return switch (this) {
      case KIND -> builder.noKinds().build();
      case ASSERTION -> builder.noAssertions().build();
      case COUNTRY -> builder.noCountries().build();
      case PLACE -> builder.noPlaces().build();
      case PUBLISHER -> builder.noPublishers().build();
      case ROLE -> builder.noRoles().build();
    };
  }
}
