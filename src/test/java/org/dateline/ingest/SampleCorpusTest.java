package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.junit.jupiter.api.Test;

class SampleCorpusTest {

  @Test
  void everyArticleIsReadUnderItsFileName() throws Exception {
    List<String> ids = new ArrayList<>();
    for (var source : SampleCorpus.sources().found()) {
      ArticleReaders.standard()
          .read(
              source,
              reading -> {
                assertThat(reading).isInstanceOf(Reading.Read.class);
                ids.add(((Reading.Read) reading).article().id());
              });
    }

    try (Stream<Path> files = Files.list(Path.of("corpus"))) {
      assertThat(ids)
          .containsExactlyElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                  .map(name -> name.substring(0, name.length() - ".md".length()))
                  .sorted()
                  .toList());
    }
  }
}
