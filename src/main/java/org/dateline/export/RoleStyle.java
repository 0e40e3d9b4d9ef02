package org.dateline.export;

import java.util.List;
import org.dateline.mention.Role;

/**
 * How the events of a role look on a map.
 *
 * @param role the role
 * @param title what a legend says
 * @param rgb red, green and blue, as six hexadecimal digits
 */
record RoleStyle(Role role, String title, String rgb) {

  /** All roles. The four colours differ for people who do not tell red from green, too. */
  static final List<RoleStyle> ALL =
      List.of(
          new RoleStyle(Role.LOCATION, "The place itself", "A63A20"),
          new RoleStyle(Role.ACTOR, "Its government or people", "2F6DB5"),
          new RoleStyle(Role.MODIFIER, "Only mentioned", "8B6FB8"),
          new RoleStyle(Role.DEMONYM, "Adjective or people", "3F9C6B"));

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
