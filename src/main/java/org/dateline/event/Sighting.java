package org.dateline.event;

import java.util.List;
import org.dateline.mention.Mention;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A place named in a sentence.
 *
 * @param mention where it is named
 * @param resolved which place is meant
 * @param sentence the sentence; null if nobody wrote one of that length
 * @param context what stands beside it and speaks of the same
 * @param when what the sentence says of its time, or the date of publication; null if neither does
 * @param planned whether the sentence speaks of what is to come
 */
record Sighting(
    Mention mention,
    Resolved resolved,
    @Nullable Passage sentence,
    List<Passage> context,
    @Nullable EventDate when,
    boolean planned) {

  /** What sightings of one event have in common: the place and the days. */
  String key() {
    String place = resolved.place().id();
    return when == null ? place : place + '\n' + when.span().first() + '/' + when.span().last();
  }
}
