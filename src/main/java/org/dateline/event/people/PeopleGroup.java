package org.dateline.event.people;

import org.jspecify.annotations.Nullable;

/**
 * A noun phrase of a sentence that may be about people: "at least 320 people", "a man", "Laura
 * Meyers", "eight", "the bus".
 *
 * @param first its first token
 * @param end the token after its last
 * @param kind what its words show
 * @param count how many it says, null if it does not
 */
record PeopleGroup(int first, int end, Kind kind, @Nullable Count count) {

  /** What the words of a noun phrase show. */
  enum Kind {
    /** A noun for people: "two soldiers". */
    PEOPLE,
    /** A name in capitals, which may be that of one person. */
    NAME,
    /** A number alone: "eight", "two others". */
    NUMBER,
    /** "he", "her", "him". */
    PRONOUN,
    /** The age after a name: "Jensen, 87, of Williston". */
    AGE,
    /** Animals and things. */
    THING
  }

  boolean isPeople() {
    return kind != Kind.THING && kind != Kind.AGE;
  }
}
