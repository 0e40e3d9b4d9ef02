package org.dateline.event.people;

/**
 * People, a group, a force or a government in an event, with the words that name them.
 *
 * @param start offset of the first UTF-16 unit of the words
 * @param end offset after their last unit
 * @param text the words
 * @param part the role of the actor in the event
 */
public record Actor(int start, int end, String text, Part part) {

  /** Whether the actor did it, or it was done to the actor. */
  public enum Part {
    BY,
    ON
  }

  public Actor {
    if (end <= start || text.isBlank()) {
      throw new IllegalArgumentException(
          "an actor has words, but was [" + start + ", " + end + ")");
    }
  }
}
