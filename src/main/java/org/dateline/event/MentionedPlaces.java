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

  private final Article article;
  private final Excerpts excerpts;
  private final SaidEvents said;

  MentionedPlaces(Article article, Excerpts excerpts, SaidEvents said) {
    this.article = article;
    this.excerpts = excerpts;
    this.said = said;
  }

  /**
   * One of each place, in the order in which the article names them first.
   *
   * @param events those that the article does report
   * @param doubtful the confidence of those that were rejected, by place
   */
  List<Event> of(
      List<ResolvedMention> mentions, Collection<Event> events, Map<String, Double> doubtful) {
    Set<String> reported = new HashSet<>();
    events.forEach(event -> reported.add(event.place().id()));
    Map<String, List<ResolvedMention>> byPlace = new LinkedHashMap<>();
    for (ResolvedMention mention : mentions) {
      if (mention.resolution() instanceof Resolved resolved
          && (mention.mention().role() == Role.LOCATION || said.isNoScene(mention))
          && !reported.contains(resolved.place().id())) {
        byPlace.computeIfAbsent(resolved.place().id(), key -> new ArrayList<>()).add(mention);
      }
    }
    EventDate published = article.publishedDate().flatMap(MentionedPlaces::storable).orElse(null);
    return byPlace.entrySet().stream()
        .map(
            entry -> event(entry.getValue(), published, doubtful.getOrDefault(entry.getKey(), 0.0)))
        .toList();
  }

  private static Optional<EventDate> storable(PartialDate date) {
    return DateSpan.of(date).isStorable()
        ? Optional.of(EventDate.published(date))
        : Optional.empty();
  }

  private Event event(
      List<ResolvedMention> seen, @Nullable EventDate published, double confidence) {
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
        surest.mention().role(),
        confidence,
        seen.stream().anyMatch(this::isCorrected),
        null,
        EventExtractor.rounded(resolved.confidence()));
  }

  private boolean isCorrected(ResolvedMention mention) {
    return ((Resolved) mention.resolution()).corrected() || said.isNoScene(mention);
  }

  private static double sureness(ResolvedMention mention) {
    return ((Resolved) mention.resolution()).confidence();
  }
}
