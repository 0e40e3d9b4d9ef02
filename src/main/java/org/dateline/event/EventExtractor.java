package org.dateline.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.time.DateSpan;
import org.dateline.when.TimeResolver;
import org.jspecify.annotations.Nullable;

/** Makes events of an article and its mentions. Safe for use by many threads. */
public final class EventExtractor {

  private final TimeResolver resolver = new TimeResolver();
  private final KindFinder kinds = new KindFinder();

  /**
   * One event for each place that at least one mention means as a location, and for each date that
   * the text tells of it, in the order in which the article names them first.
   *
   * @param text the article's text, below its heading
   * @param mentions the toponyms of the article's text, in order
   */
  public List<Event> extract(Article article, AnnotatedText text, List<ResolvedMention> mentions) {
    List<ResolvedMention> locations =
        mentions.stream()
            .filter(mention -> mention.mention().role() == Role.LOCATION)
            .filter(mention -> mention.resolution() instanceof Resolved)
            .toList();
    if (locations.isEmpty() || text.sentences().isEmpty()) {
      return List.of();
    }
    Excerpts excerpts = new Excerpts(text);
    Timeline timeline = new Timeline(article, text, resolver);
    NavigableSet<Integer> places = new TreeSet<>();
    locations.forEach(location -> places.add(location.mention().start()));
    Map<String, List<Sighting>> byEvent = new LinkedHashMap<>();
    for (ResolvedMention location : locations) {
      Sighting sighting = sighting(text, location, timeline, places);
      byEvent.computeIfAbsent(sighting.key(), key -> new ArrayList<>()).add(sighting);
    }
    // A sentence with many places is read for each, so it is read once.
    Map<Passage, Votes> known = new HashMap<>();
    Function<Passage, Votes> votes =
        sentence -> known.computeIfAbsent(sentence, one -> kinds.votes(text, one));
    return byEvent.values().stream().map(seen -> event(article, seen, excerpts, votes)).toList();
  }

  /** The id of the event that an article makes at a place on its own date. */
  public static String eventId(String articleId, String placeId) {
    return id(articleId + '\n' + placeId);
  }

  private static Sighting sighting(
      AnnotatedText text,
      ResolvedMention location,
      Timeline timeline,
      NavigableSet<Integer> places) {
    int start = location.mention().start();
    int end = location.mention().end();
    List<Passage> context = new ArrayList<>(timeline.beside(start, places));
    if (timeline.isInLead(start)) {
      text.title().ifPresent(context::add);
    }
    return new Sighting(
        location.mention(),
        (Resolved) location.resolution(),
        timeline.sentence(start),
        context,
        timeline.when(start, end),
        timeline.isPlanned(start, end));
  }

  private Event event(
      Article article, List<Sighting> seen, Excerpts excerpts, Function<Passage, Votes> votes) {
    Sighting surest = seen.get(0);
    for (Sighting sighting : seen) {
      if (sighting.resolved().confidence() > surest.resolved().confidence()) {
        surest = sighting;
      }
    }
    FoundKind kind =
        kinds.decide(
            votes(seen.stream().map(Sighting::sentence).filter(Objects::nonNull), votes),
            votes(seen.stream().flatMap(one -> one.context().stream()), votes));
    return new Event(
        id(article, surest),
        article.id(),
        surest.resolved().place(),
        when(seen),
        seen.stream().allMatch(Sighting::planned),
        kind.kind(),
        kind.words().isEmpty() ? null : String.join(", ", kind.words()),
        excerpts.around(surest.mention().start(), surest.mention().end()),
        seen.size(),
        Role.LOCATION,
        rounded(surest.resolved().confidence()),
        seen.stream().anyMatch(sighting -> sighting.resolved().corrected()));
  }

  private static List<Votes> votes(Stream<Passage> sentences, Function<Passage, Votes> votes) {
    return sentences.distinct().map(votes).toList();
  }

  // All mean the same days; one that says so in words is worth more than the date of publication.
  private static @Nullable EventDate when(List<Sighting> seen) {
    return seen.stream()
        .map(Sighting::when)
        .filter(date -> date != null)
        .max(Comparator.comparing(date -> date.text() != null))
        .orElse(null);
  }

  // What happened on the date of publication keeps its id where the words for that date change.
  private static String id(Article article, Sighting sighting) {
    String place = sighting.resolved().place().id();
    EventDate when = sighting.when();
    boolean published =
        when == null
            || article.publishedDate().map(DateSpan::of).filter(when.span()::hasDaysOf).isPresent();
    return published ? eventId(article.id(), place) : id(article.id() + '\n' + sighting.key());
  }

  private static String id(String key) {
    byte[] digest = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    // The letter keeps spreadsheets and GDAL from taking an id for a number.
    return "e" + HexFormat.of().formatHex(digest, 0, 8);
  }

  // What is shown must be what a least confidence is compared with, and no more digits mean
  // anything.
  private static double rounded(double confidence) {
    return Math.round(confidence * 1e4) / 1e4;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
