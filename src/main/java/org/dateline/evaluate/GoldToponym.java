package org.dateline.evaluate;

import java.util.Optional;
import org.dateline.geo.Position;
import org.dateline.mention.Role;
import org.jspecify.annotations.Nullable;

/**
 * A toponym as a person annotated it.
 *
 * @param start offset of its first UTF-16 code unit
 * @param end offset behind its last UTF-16 code unit
 * @param text the units between both
 * @param position where the place is; null where the annotation does not tell
 * @param role what it does in its sentence; null where the annotation does not tell
 * @param type the annotation's own word for that, "Metonymic"; null where it has none
 */
public record GoldToponym(
    int start,
    int end,
    String text,
    @Nullable Position position,
    @Nullable Role role,
    @Nullable String type)
    implements Span {

  /** Where the place is, if the annotation tells. */
  public Optional<Position> place() {
    return Optional.ofNullable(position);
  }
}
