package org.dateline.event.days;

import org.dateline.event.days.NamedDay.Way;
import org.dateline.kind.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a trigger when its days are chosen.
 *
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last one
 * @param clauseStart offset of the first unit of its clause
 * @param clauseEnd offset after the last unit of its clause
 * @param sentence the index of its sentence
 * @param lemma the base form of its words
 * @param strength how reliably it reports an event, 1 to 3
 * @param assertion the label of how the text presents the event
 * @param narration whether its clause narrates
 * @param toCome whether the rules take it for an event of the future
 * @param place the name of the place that it is tied to, in lower case; null if it has none
 * @param byRule the index of the day that the rules give; -1 if they give none
 * @param way how the rules found that day
 * @param ofStory the index of the day at which the story is; -1 if that is unknown
 * @param ofLead the index of the first recent day of the first paragraph; -1 if there is none
 */
public record DayClue(
    int start,
    int end,
    int clauseStart,
    int clauseEnd,
    int sentence,
    String lemma,
    EventKind kind,
    int strength,
    String assertion,
    String narration,
    boolean toCome,
    @Nullable String place,
    int byRule,
    Way way,
    int ofStory,
    int ofLead) {}
