package org.dateline.export;

import java.util.List;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;

/**
 * A style that colours the events of a map.
 *
 * @param name its name in lists of styles
 * @param property the property that determines the colour
 * @param categories a colour for each of its values, and one for places only mentioned
 */
record Look(String name, EventProperty property, List<Category> categories) {

  /**
   * A colour for a value.
   *
   * @param value the value of the property
   * @param title the value's name in the legend
   * @param rgb red, green and blue, as six hexadecimal digits
   */
  record Category(String value, String title, String rgb) {

    int red() {
      return Integer.parseInt(rgb.substring(0, 2), 16);
    }

    int green() {
      return Integer.parseInt(rgb.substring(2, 4), 16);
    }

    int blue() {
      return Integer.parseInt(rgb.substring(4), 16);
    }
  }

  /** The pale colour of places where the article reports no event, whatever their role. */
  static final Category MENTIONED =
      new Category(EventFeature.MENTIONED, "Place only mentioned", "C3C9CF");

  /** Colours by the role of the place in the article. */
  static final Look BY_ROLE =
      new Look(
          "Dateline, by role",
          EventProperty.ROLE,
          List.of(
              new Category("location", "The place itself", "A63A20"),
              new Category("actor", "Its government or people", "2F6DB5"),
              new Category("modifier", "Only qualifies something", "8B6FB8"),
              new Category("demonym", "Adjective or people", "3F9C6B"),
              MENTIONED));

  /**
   * Colours by the kind of event: reds for violence, greens for help and harm, grey for the rest.
   */
  static final Look BY_KIND =
      new Look(
          "Dateline, by kind",
          EventProperty.KIND,
          List.of(
              new Category("fighting", "Fighting", "B2182B"),
              new Category("air-strike", "Air strike or shelling", "E66101"),
              new Category("bombing", "Bombing", "7F2704"),
              new Category("protest", "Protest", "C51B8A"),
              new Category("arrest", "Arrest or trial", "54278F"),
              new Category("crime", "Crime", "67001F"),
              new Category("diplomacy", "Diplomacy", "2166AC"),
              new Category("displacement", "Displacement and aid", "1B9E77"),
              new Category("disaster", "Disaster", "B8860B"),
              new Category("accident", "Accident", "D9A441"),
              new Category("politics", "Politics", "66A61E"),
              new Category("other", "Other", "8C8C8C"),
              MENTIONED));

  /** The value of the category of an event by role. */
  static String roleCategory(EventFeature event) {
    return event.isOnlyMentioned() ? MENTIONED.value() : event.role().label();
  }

  /** All styles; maps open with the first. */
  static final List<Look> ALL = List.of(BY_ROLE, BY_KIND);
}
