package org.dateline.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.MentionFinder;
import org.dateline.mention.PerceptronMentionFinder;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.RankingResolver;
import org.dateline.resolve.RankingWeights;
import org.dateline.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * A gazetteer, with the geoparser that finds its places in texts.
 *
 * @param version identifies both; articles that were geocoded by another version are geocoded again
 */
public record Geocoder(Gazetteer gazetteer, Geoparser geoparser, String version) {

  /**
   * Opens the gazetteer and the models that ship with Dateline.
   *
   * @param index a gazetteer of the user's; null for the one that ships with Dateline
   * @throws IOException if the index cannot be read
   */
  public static Geocoder open(@Nullable Path index) throws IOException {
    return open(index, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * As {@link #open(Path)}, with wrappers around the finder and the resolver, such as timers.
   *
   * @throws IOException if the index cannot be read
   */
  public static Geocoder open(
      @Nullable Path index, UnaryOperator<MentionFinder> finders, UnaryOperator<Resolver> resolvers)
      throws IOException {
    Gazetteer gazetteer = index == null ? Gazetteer.bundled() : Gazetteer.open(index);
    RankingResolver resolver =
        new RankingResolver(
            gazetteer, FixedNames.demonyms(), FixedNames.abbreviations(), RankingWeights.bundled());
    MentionFinder finder = PerceptronMentionFinder.bundled(gazetteer);
    return new Geocoder(
        gazetteer,
        new Geoparser(finders.apply(finder), resolvers.apply(resolver)),
        GeocoderVersion.current() + ", " + gazetteer.size() + " places");
  }
}
