package org.dateline.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.dateline.correct.Verdict.Subject;
import org.dateline.mention.Mention;
import org.dateline.resolve.ResolvedMention;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of one article. Each is located by its words whenever it is applied; a correction
 * whose words are no longer in the text is inactive until they return.
 *
 * @param all in any order
 */
public record Corrections(List<Correction> all) {

  /** No corrections. */
  public static final Corrections NONE = new Corrections(List.of());

  private static final Comparator<Correction> NEWEST_FIRST =
      Comparator.comparing(Correction::madeAt).reversed().thenComparing(Correction::id);

  public Corrections {
    all = List.copyOf(all);
  }

  /** The mentions of a text after correction, in order. */
  public List<CorrectedMention> over(String text, List<ResolvedMention> geocoded) {
    List<Located> all = located(text);
    List<Located> located = all.stream().filter(one -> one.isAbout(Subject.PLACE)).toList();
    List<CorrectedMention> mentions = new ArrayList<>();
    for (Located one : located) {
      mentions.add(CorrectedMention.of(one.correction(), one.start(), one.bestOf(geocoded)));
    }
    for (ResolvedMention mention : geocoded) {
      Mention span = mention.mention();
      if (located.stream().noneMatch(one -> one.overlaps(span.start(), span.end()))) {
        mentions.add(CorrectedMention.untouched(mention));
      }
    }
    mentions.sort(Comparator.comparingInt(mention -> mention.resolved().mention().start()));
    all.stream().filter(one -> one.isAbout(Subject.EVENT)).forEach(one -> one.addTo(mentions));
    return mentions;
  }

  /** The corrections whose words are in a text. */
  public List<Correction> standingIn(String text) {
    return located(text).stream().map(Located::correction).toList();
  }

  /**
   * Adds a correction, which replaces all about the same subject that it overlaps in a text.
   *
   * @param text the text in which {@code added} was made
   */
  public Corrections with(String text, Correction added) {
    int start = added.anchor().start();
    int end = start + added.anchor().exact().length();
    Subject subject = added.verdict().subject();
    List<Correction> kept = keep(text, one -> !one.isAbout(subject) || !one.overlaps(start, end));
    kept.add(added);
    return new Corrections(kept);
  }

  /**
   * Removes the corrections of exactly this span of a text, if there are any.
   *
   * @param subject what they are about; null for all
   */
  public Corrections without(String text, int start, int end, @Nullable Subject subject) {
    return new Corrections(
        keep(
            text,
            one ->
                one.start() != start
                    || one.end() != end
                    || subject != null && !one.isAbout(subject)));
  }

  /** Keeps corrections that pass the test, and those whose words are no longer in the text. */
  private List<Correction> keep(String text, Predicate<Located> test) {
    List<Correction> gone =
        located(text).stream().filter(test.negate()).map(Located::correction).toList();
    List<Correction> kept = new ArrayList<>(all);
    kept.removeAll(gone);
    return kept;
  }

  /** Of two corrections of the same piece about the same subject, the newer one is used. */
  private List<Located> located(String text) {
    List<Located> located = new ArrayList<>();
    for (Correction correction : all.stream().sorted(NEWEST_FIRST).toList()) {
      OptionalInt start = correction.anchor().find(text);
      if (start.isPresent()) {
        Located found = new Located(correction, start.getAsInt());
        if (located.stream().noneMatch(found::replaces)) {
          located.add(found);
        }
      }
    }
    return located;
  }

  /** A correction with the offset of its words in a text. */
  private record Located(Correction correction, int start) {

    int end() {
      return start + correction.anchor().exact().length();
    }

    boolean overlaps(int otherStart, int otherEnd) {
      return start < otherEnd && otherStart < end();
    }

    boolean isAbout(Subject subject) {
      return correction.verdict().subject() == subject;
    }

    boolean replaces(Located other) {
      return isAbout(other.correction().verdict().subject())
          && overlaps(other.start(), other.end());
    }

    /**
     * Adds this statement about an event to the mention with this span, or the first it overlaps.
     */
    void addTo(List<CorrectedMention> mentions) {
      int chosen = -1;
      for (int i = 0; i < mentions.size(); i++) {
        Mention mention = mentions.get(i).resolved().mention();
        boolean exact = mention.start() == start && mention.end() == end();
        if (exact || chosen < 0 && overlaps(mention.start(), mention.end())) {
          chosen = i;
        }
      }
      if (chosen >= 0) {
        mentions.set(chosen, mentions.get(chosen).with(correction));
      }
    }

    /** The geocoder's mention with exactly this span, or else the first that overlaps it. */
    @Nullable ResolvedMention bestOf(List<ResolvedMention> geocoded) {
      ResolvedMention first = null;
      for (ResolvedMention resolved : geocoded) {
        Mention mention = resolved.mention();
        if (mention.start() == start && mention.end() == end()) {
          return resolved;
        }
        if (first == null && overlaps(mention.start(), mention.end())) {
          first = resolved;
        }
      }
      return first;
    }
  }
}
