package org.dateline.command;

import java.io.OutputStream;
import java.util.List;
import org.dateline.article.Article;
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
    Article article = text.article();
    AnnotatedText annotated = AnnotatedText.of(text.title().stream().toList(), text.text());
    List<EventFeature> features =
        extractor.extract(article, annotated, geoparser.parse(annotated)).stream()
            .map(event -> EventFeature.of(article, event))
            .toList();
    return () -> features.forEach(out::write);
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
