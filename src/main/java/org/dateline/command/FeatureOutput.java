package org.dateline.command;

import java.io.OutputStream;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Published;
import org.dateline.event.EventExtractor;
import org.dateline.geojson.EventCollectionWriter;
import org.dateline.query.EventFeature;
import org.dateline.resolve.Geoparser;
import org.dateline.text.AnnotatedText;

/** A GeoJSON feature collection of the events of all texts. */
final class FeatureOutput implements GeoparseOutput {

  private final EventExtractor extractor = new EventExtractor();
  private final Geoparser geoparser;
  private final EventCollectionWriter out;

  FeatureOutput(Geoparser geoparser, OutputStream out) {
    this.geoparser = geoparser;
    this.out = new EventCollectionWriter(out);
  }

  @Override
  public Runnable parse(Text text) {
    if (text.text().isBlank()) {
      return () -> {};
    }
    Article article = article(text);
    AnnotatedText annotated = AnnotatedText.of(text.title().stream().toList(), text.text());
    List<EventFeature> features =
        extractor.extractAndMentioned(article, annotated, geoparser.parse(annotated)).stream()
            .map(event -> EventFeature.of(article, event))
            .toList();
    return () -> features.forEach(out::write);
  }

  // A feature names its article, so a text without id or title is named by its line.
  private static Article article(Text text) {
    String id = text.id().map(FeatureOutput::asArticleId).orElse("line-" + text.number());
    return new Article(
        id,
        text.title().orElse(id),
        null,
        null,
        null,
        Published.of(text.published().orElse(null), Published.Source.METADATA),
        "en",
        text.text());
  }

  private static String asArticleId(String id) {
    return ArticleId.isValid(id) ? id : ArticleId.slug(id);
  }

  @Override
  public void flush() {
    // An incomplete collection would be useless.
  }

  @Override
  public void finish() {
    out.finish();
  }

  @Override
  public void close() {
    out.close();
  }
}
