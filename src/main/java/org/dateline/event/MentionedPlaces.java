package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The places that an article names as locations without reporting anything there. */
final class MentionedPlaces {

  private MentionedPlaces() {}

  /**
   * One of each place, in the order in which the article names them first.
   *
   * @param events those that the article does report
   * @param doubtful the confidence of those that were rejected, by place
   */
  static List<Event> of(
      Article article,
      Excerpts excerpts,
      List<ResolvedMention> mentions,
      Collection<Event> events,
      Map<String, Double> doubtful) {
    Set<String> reported = new HashSet<>();
    events.forEach(event -> reported.add(event.place().id()));
    Map<String, List<ResolvedMention>> byPlace = new LinkedHashMap<>();
    for (ResolvedMention mention : mentions) {
      if (mention.resolution() instanceof Resolved resolved
          && mention.mention().role() == Role.LOCATION
          && !reported.contains(resolved.place().id())) {
        byPlace.computeIfAbsent(resolved.place().id(), key -> new ArrayList<>()).add(mention);
      }
    }
    EventDate published = article.publishedDate().flatMap(MentionedPlaces::storable).orElse(null);
    return byPlace.entrySet().stream()
        .map(
            entry ->
                event(
                    article,
                    excerpts,
                    entry.getValue(),
                    published,
                    doubtful.getOrDefault(entry.getKey(), 0.0)))
        .toList();
  }

  private static Optional<EventDate> storable(PartialDate date) {
    return DateSpan.of(date).isStorable()
        ? Optional.of(EventDate.published(date))
        : Optional.empty();
  }

  private static Event event(
      Article article,
      Excerpts excerpts,
      List<ResolvedMention> seen,
      @Nullable EventDate published,
      double confidence) {
    ResolvedMention surest = seen.get(0);
    for (ResolvedMention one : seen) {
      surest = sureness(one) > sureness(surest) ? one : surest;
    }
    Resolved resolved = (Resolved) surest.resolution();
    return new Event(
        EventIds.ofPlace(article.id(), resolved.place().id()),
        article.id(),
        resolved.place(),
        published,
        false,
        EventKind.OTHER,
        null,
        excerpts.around(surest.mention().start(), surest.mention().end()),
        seen.size(),
        Role.LOCATION,
        confidence,
        seen.stream().anyMatch(one -> ((Resolved) one.resolution()).corrected()),
        null,
        EventExtractor.rounded(resolved.confidence()));
  }

  private static double sureness(ResolvedMention mention) {
    return ((Resolved) mention.resolution()).confidence();
  }
}
