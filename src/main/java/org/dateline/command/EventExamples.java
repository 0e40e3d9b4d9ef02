package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.evaluate.ArticleTies;
import org.dateline.evaluate.EventGoldFile;
import org.dateline.evaluate.EventSentences;
import org.dateline.evaluate.GoldEventArticle;
import org.dateline.event.AnnotatedSentence;
import org.dateline.event.EventExtractor;
import org.dateline.event.PlaceTies;
import org.dateline.event.TieFit;
import org.dateline.ingest.Geocoder;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * Annotated articles and annotated sentences, each with its mentions, in folds: what is fitted to
 * some can be measured on the others.
 */
final class EventExamples {

  static final int FOLDS = 5;

  /** Articles are general news, of which there is less than of conflicts, in sentences. */
  private static final double ARTICLE_WEIGHT = 3;

  /**
   * An article, or a sentence that stands for one.
   *
   * @param gold its annotation; null for a sentence
   * @param ties its sentences with annotated triggers
   */
  record Example(
      Article article,
      AnnotatedText text,
      List<ResolvedMention> mentions,
      @Nullable GoldEventArticle gold,
      List<AnnotatedSentence> ties) {

    int fold() {
      return Math.floorMod((gold == null ? text.text() : gold.id()).hashCode() * 31 + 7, FOLDS);
    }
  }

  private final Geoparser geoparser;
  private final List<Example> examples = new ArrayList<>();

  EventExamples(Geocoder geocoder) {
    this.geoparser = geocoder.geoparser();
  }

  /** Adds annotated articles; those without a text are left out. */
  void addArticles(List<Path> gold, List<Path> texts, PrintWriter err) throws IOException {
    List<GoldEventArticle> annotations = new ArrayList<>();
    for (Path file : gold) {
      annotations.addAll(EventGoldFile.read(file));
    }
    ArticleTies ties = new ArticleTies();
    for (Path folder : texts) {
      for (Article article : TextsOfGold.read(folder, err)) {
        Optional<GoldEventArticle> annotation =
            annotations.stream().filter(row -> row.isOf(article.id())).findFirst();
        if (annotation.isPresent()) {
          AnnotatedText text = AnnotatedText.of(article.heading(), article.text());
          List<ResolvedMention> mentions = geoparser.parse(text);
          List<AnnotatedSentence> sentences = ties.of(article, text, mentions, annotation.get());
          examples.add(new Example(article, text, mentions, annotation.get(), sentences));
        }
      }
    }
  }

  /** Adds annotated sentences. */
  void addSentences(List<Path> files) throws IOException {
    EventSentences reader = new EventSentences(geoparser);
    for (Path file : files) {
      for (AnnotatedSentence sentence : reader.read(file)) {
        String text = sentence.text().text();
        Article article =
            new Article(
                "sentence-" + examples.size(), "a sentence", null, null, null, null, "en", text);
        examples.add(
            new Example(article, sentence.text(), sentence.mentions(), null, List.of(sentence)));
      }
    }
  }

  /** All examples. */
  List<Example> all() {
    return examples;
  }

  /** A fit of ties to all examples but those of a fold; of all for a fold that does not exist. */
  TieFit tiesWithout(int fold) {
    TieFit fit = new TieFit();
    for (Example example : examples) {
      if (example.fold() != fold) {
        double weight = example.gold() == null ? 1 : ARTICLE_WEIGHT;
        example.ties().forEach(sentence -> fit.add(sentence, weight));
      }
    }
    return fit;
  }

  /** Finds events by ties that were fitted without a fold. */
  EventExtractor extractorWithout(int fold) {
    return new EventExtractor(new PlaceTies(tiesWithout(fold).fit()));
  }
}
