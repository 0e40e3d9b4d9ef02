package org.dateline.evaluate;

import java.util.Optional;
import org.dateline.geo.Position;
import org.dateline.mention.Role;
import org.jspecify.annotations.Nullable;

/**
 * A toponym annotated by a person.
 *
 * @param start offset of its first UTF-16 code unit
 * @param end offset after its last UTF-16 code unit
 * @param text the text between both
 * @param position the position of the place; null if it is not annotated
 * @param role its role in the sentence; null if it is not annotated
 * @param type the annotation's own type, such as "Metonymic"; null if there is none
 */
public record GoldToponym(
    int start,
    int end,
    String text,
    @Nullable Position position,
    @Nullable Role role,
    @Nullable String type)
    implements Span {

  /** The position of the place, if it is annotated. */
  public Optional<Position> place() {
    return Optional.ofNullable(position);
  }
}
