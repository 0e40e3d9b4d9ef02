package org.dateline.event.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.event.people.CasualtyMention.Harm;
import org.dateline.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How many people one event killed and injured, as far as an article says so.
 *
 * @param killed the mention that counts the dead, null if there is none
 * @param injured the mention that counts the injured, null if there is none
 */
public record Casualties(@Nullable CasualtyMention killed, @Nullable CasualtyMention injured) {

  /** The article does not mention killed or injured people. */
  public static final Casualties UNKNOWN = new Casualties(null, null);

  /** The larger of two numbers; "nobody" only if no other number is given. */
  private static final Comparator<CasualtyMention> LARGER =
      Comparator.comparingInt(mention -> mention.count().least());

  public Casualties {
    require(killed, Harm.KILLED);
    require(injured, Harm.INJURED);
  }

  private static void require(@Nullable CasualtyMention mention, Harm harm) {
    if (mention != null && mention.harm() != harm) {
      throw new IllegalArgumentException("expected " + harm + ", but was " + mention);
    }
  }

  /**
   * The casualties that a sentence reports for one of its triggers. A number belongs to the trigger
   * that it depends on ("killed"), else to one in its clause, else to the nearest in the sentence.
   * Of several numbers, a stated total is used, or else the largest.
   *
   * @param trigger the word that reports the event
   * @param clause the clause of the trigger
   * @param others the other triggers of the sentence that report events with casualties
   * @param mentions the numbers of the sentence
   */
  public static Casualties of(
      Span trigger, Span clause, List<Span> others, List<CasualtyMention> mentions) {
    return new Casualties(
        nearest(trigger, clause, others, mentions, Harm.KILLED),
        nearest(trigger, clause, others, mentions, Harm.INJURED));
  }

  /**
   * Combines several sentences about one event: the last stated total, else the largest number,
   * because the others are partial or older.
   *
   * @param sightings in the order of the article
   */
  public static Casualties merge(List<Casualties> sightings) {
    return new Casualties(
        best(sightings.stream().flatMap(one -> Optional.ofNullable(one.killed).stream()).toList()),
        best(
            sightings.stream().flatMap(one -> Optional.ofNullable(one.injured).stream()).toList()));
  }

  /**
   * The numbers of some sentences of which nothing else is known: the total, or else the largest.
   */
  public static Casualties of(List<CasualtyMention> mentions) {
    return new Casualties(
        best(mentions.stream().filter(one -> one.harm() == Harm.KILLED).toList()),
        best(mentions.stream().filter(one -> one.harm() == Harm.INJURED).toList()));
  }

  /** These numbers, and where one is missing, that of others. */
  public Casualties or(Casualties others) {
    return new Casualties(
        killed == null ? others.killed : killed, injured == null ? others.injured : injured);
  }

  private static @Nullable CasualtyMention nearest(
      Span trigger, Span clause, List<Span> others, List<CasualtyMention> mentions, Harm harm) {
    List<CasualtyMention> ofHarm =
        mentions.stream().filter(mention -> mention.harm() == harm).toList();
    List<CasualtyMention> own =
        ofHarm.stream().filter(mention -> mention.anchor().overlaps(trigger)).toList();
    if (!own.isEmpty()) {
      return best(own);
    }
    List<CasualtyMention> free =
        ofHarm.stream()
            .filter(mention -> others.stream().noneMatch(mention.anchor()::overlaps))
            .toList();
    List<CasualtyMention> inClause =
        free.stream()
            .filter(mention -> clause.contains(mention.anchor().start(), mention.anchor().end()))
            .filter(mention -> isNearest(trigger, others, mention))
            .toList();
    if (!inClause.isEmpty()) {
      return best(inClause);
    }
    return best(free.stream().filter(mention -> isNearest(trigger, others, mention)).toList());
  }

  private static boolean isNearest(Span trigger, List<Span> others, CasualtyMention mention) {
    int distance = distance(trigger, mention.anchor());
    return others.stream().noneMatch(other -> distance(other, mention.anchor()) < distance);
  }

  private static int distance(Span one, Span other) {
    return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
  }

  private static @Nullable CasualtyMention best(List<CasualtyMention> mentions) {
    return mentions.stream()
        .filter(CasualtyMention::total)
        .reduce((earlier, later) -> later)
        .or(() -> mentions.stream().max(LARGER))
        .orElse(null);
  }
}
