package org.dateline.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.kind.EventKind;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Makes events of an article and its mentions. Safe for use by many threads. */
public final class EventExtractor {

  /**
   * One event for each place that at least one mention means as a location, in the order in which
   * the article names them first.
   *
   * @param mentions the toponyms of the article's text, in order
   */
  public List<Event> extract(Article article, List<ResolvedMention> mentions) {
    Map<String, List<Sighting>> byPlace = new LinkedHashMap<>();
    for (ResolvedMention mention : mentions) {
      if (mention.mention().role() == Role.LOCATION
          && mention.resolution() instanceof Resolved resolved) {
        byPlace
            .computeIfAbsent(resolved.place().id(), id -> new ArrayList<>())
            .add(new Sighting(mention.mention(), resolved));
      }
    }
    if (byPlace.isEmpty()) {
      return List.of();
    }
    Sentences sentences = new Sentences(article.text());
    return byPlace.values().stream().map(seen -> event(article, seen, sentences)).toList();
  }

  /** The id of the event that an article makes at a place. */
  public static String eventId(String articleId, String placeId) {
    byte[] key = (articleId + '\n' + placeId).getBytes(StandardCharsets.UTF_8);
    // The letter keeps spreadsheets and GDAL from taking an id for a number.
    return "e" + HexFormat.of().formatHex(sha256().digest(key), 0, 8);
  }

  private record Sighting(Mention mention, Resolved resolved) {}

  private static Event event(Article article, List<Sighting> seen, Sentences sentences) {
    Sighting surest = seen.get(0);
    for (Sighting sighting : seen) {
      if (sighting.resolved().confidence() > surest.resolved().confidence()) {
        surest = sighting;
      }
    }
    EventDate when = dateOnCalendar(article.publishedDate().orElse(null));
    return new Event(
        eventId(article.id(), surest.resolved().place().id()),
        article.id(),
        surest.resolved().place(),
        when,
        false,
        EventKind.OTHER,
        null,
        sentences.around(surest.mention().start(), surest.mention().end()),
        seen.size(),
        Role.LOCATION,
        rounded(surest.resolved().confidence()),
        seen.stream().anyMatch(sighting -> sighting.resolved().corrected()));
  }

  // What is shown must be what a least confidence is compared with, and no more digits mean
  // anything.
  private static double rounded(double confidence) {
    return Math.round(confidence * 1e4) / 1e4;
  }

  private static @Nullable EventDate dateOnCalendar(@Nullable PartialDate date) {
    return date == null || !DateSpan.of(date).isStorable() ? null : EventDate.published(date);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
