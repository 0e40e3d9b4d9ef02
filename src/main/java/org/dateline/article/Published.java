package org.dateline.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, and the evidence for it.
 *
 * @param date with its precision: day, month or year
 * @param source the evidence for the date
 */
public record Published(PartialDate date, Source source) {

  /** Kinds of evidence for the date of publication, the strongest first. */
  public enum Source {
    /**
     * A field of the source itself: front matter, a feed's entry, a JSON field, a file's property.
     */
    METADATA,
    /** Structured data of a page ({@code datePublished} of JSON-LD). */
    JSON_LD,
    /** A {@code meta} or {@code time} element of a page. */
    META,
    /** The line before the first words of a report ("ALEPPO, Sept. 29, 2012 —"). */
    DATELINE,
    /** A line above the text. */
    HEAD,
    /** The name of the file. */
    FILE_NAME,
    /** The address of the page. */
    ADDRESS;

    /** The name in JSON and in the store, such as {@code json-ld}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds a source by its label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Source parse(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** The date with its source, or null if there is no date. */
  public static @Nullable Published of(@Nullable PartialDate date, Source source) {
    return date == null ? null : new Published(date, source);
  }

  /** The first date among pieces of evidence, which are given from the strongest to the weakest. */
  @SafeVarargs
  public static Optional<Published> strongest(Optional<Published>... evidence) {
    return Arrays.stream(evidence)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Published::source));
  }
}
