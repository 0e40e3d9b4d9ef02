package org.dateline.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.NameKey;
import org.dateline.ingest.Geocoder;
import org.dateline.resolve.RankingResolver;
import org.dateline.resolve.RankingWeights;
import org.dateline.text.AnnotatedText;

/**
 * Measures how fast an index is there and how fast it answers.
 *
 * <p>Argument: the index.
 */
public final class OpenGazetteer {

  private static final int LOOKUPS = 2_000_000;
  private static final int SAMPLE = 100_000;
  private static final double NANOS = 1e9;

  private OpenGazetteer() {}

  /** Prints the measurements. */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    Path index = Path.of(args[0]);
    long start = System.nanoTime();
    Gazetteer gazetteer = Gazetteer.open(index);
    out.printf("open: %.3f s, %,d places%n", since(start), gazetteer.size());
    start = System.nanoTime();
    RankingResolver resolver =
        new RankingResolver(
            gazetteer, FixedNames.demonyms(), FixedNames.abbreviations(), RankingWeights.bundled());
    out.printf("resolver: %.3f s%n", since(start));
    start = System.nanoTime();
    out.printf(
        "first text: %d resolutions, %.3f s%n",
        resolver.resolve(AnnotatedText.of(""), List.of()).size()
            + gazetteer.lookup("Damascus").size(),
        since(start));
    start = System.nanoTime();
    Geocoder.open(index);
    out.printf("the whole geocoder, with the tagger's weights: %.3f s%n", since(start));
    probe(out, gazetteer);
  }

  private static void probe(PrintStream out, Gazetteer gazetteer) {
    Random random = new Random(1);
    long[] keys = new long[SAMPLE];
    for (int i = 0; i < keys.length; i++) {
      keys[i] =
          i % 2 == 0
              ? NameKey.of(gazetteer.names().name(random.nextInt(gazetteer.names().size())))
              : random.nextLong();
    }
    for (int round = 1; round <= 2; round++) {
      long start = System.nanoTime();
      int found = 0;
      for (int i = 0; i < LOOKUPS; i++) {
        found += gazetteer.names().find(keys[i % SAMPLE]) >= 0 ? 1 : 0;
      }
      out.printf(
          "round %d: %,.0f look-ups a second, %d %% found%n",
          round, LOOKUPS / since(start), 100L * found / LOOKUPS);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / NANOS;
  }
}
