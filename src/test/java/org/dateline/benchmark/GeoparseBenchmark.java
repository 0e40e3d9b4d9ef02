package org.dateline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.article.Article;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.GazetteerNames;
import org.dateline.mention.Mention;
import org.dateline.mention.PerceptronMentionFinder;
import org.dateline.mention.TokenContext;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.RankingResolver;
import org.dateline.resolve.RankingWeights;
import org.dateline.resolve.Resolution;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articles a second of the whole way from text to resolved mentions, and of each step of it alone;
 * docs/benchmarks/geoparse.md tells how to run it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class GeoparseBenchmark {

  /** What all threads share, as in the service. */
  @State(Scope.Benchmark)
  public static class Shared {

    /** A file or folder of articles; blank for the sample corpus. */
    @Param("")
    public String texts = "";

    /** An index; blank for the gazetteer that ships. */
    @Param("")
    public String gazetteer = "";

    List<Article> articles = List.of();
    List<List<Mention>> mentions = List.of();
    GazetteerNames names;
    PerceptronMentionFinder finder;
    RankingResolver resolver;
    Geoparser geoparser;

    /** Opens all of it, and finds the mentions for what starts with them. */
    @Setup
    public void open() throws IOException {
      Gazetteer places =
          gazetteer.isBlank() ? Gazetteer.bundled() : Gazetteer.open(Path.of(gazetteer));
      names = new GazetteerNames(places);
      finder = PerceptronMentionFinder.bundled(places);
      resolver =
          new RankingResolver(
              places, FixedNames.demonyms(), FixedNames.abbreviations(), RankingWeights.bundled());
      geoparser = new Geoparser(finder, resolver);
      articles = BenchmarkTexts.of(texts);
      mentions =
          articles.stream().map(article -> finder.find(AnnotatedText.of(article.text()))).toList();
    }
  }

  /** The article that a thread takes next. */
  @State(Scope.Thread)
  public static class Turn {

    private int last = -1;

    int next(Shared shared) {
      last = (last + 1) % shared.articles.size();
      return last;
    }
  }

  /** Text to resolved mentions, on one thread. */
  @Benchmark
  public List<ResolvedMention> wholeOnOneThread(Shared shared, Turn turn) {
    return shared.geoparser.parse(AnnotatedText.of(shared.articles.get(turn.next(shared)).text()));
  }

  /** The same on two threads together. */
  @Benchmark
  @Threads(2)
  public List<ResolvedMention> wholeOnTwoThreads(Shared shared, Turn turn) {
    return shared.geoparser.parse(AnnotatedText.of(shared.articles.get(turn.next(shared)).text()));
  }

  /** Text to tokens. */
  @Benchmark
  public Tokens stepTokens(Shared shared, Turn turn) {
    return Tokenizer.tokenize(shared.articles.get(turn.next(shared)).text());
  }

  /** Text to tokens and what word lists and gazetteer know of them. */
  @Benchmark
  public TokenContext stepContext(Shared shared, Turn turn) {
    String text = shared.articles.get(turn.next(shared)).text();
    return new TokenContext(Tokenizer.tokenize(text), shared.names);
  }

  /** Text to mentions with roles. */
  @Benchmark
  public List<Mention> stepMentions(Shared shared, Turn turn) {
    return shared.finder.find(AnnotatedText.of(shared.articles.get(turn.next(shared)).text()));
  }

  /** Mentions to places, with their evidence. */
  @Benchmark
  public List<Resolution> stepResolution(Shared shared, Turn turn) {
    int next = turn.next(shared);
    return shared.resolver.resolve(
        AnnotatedText.of(shared.articles.get(next).text()), shared.mentions.get(next));
  }
}
