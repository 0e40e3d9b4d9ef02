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
  void everyArticleInMarkdownIsReadUnderItsFileName() throws Exception {
    List<String> ids = new ArrayList<>();
    for (var source : SampleCorpus.sources().found()) {
      if (!source.name().endsWith(".md")) {
        continue;
      }
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

  @Test
  void theOtherFormsComeAfterThem() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("corpus", "forms"))) {
      List<String> forms = files.map(file -> file.getFileName().toString()).sorted().toList();
      List<String> names = SampleCorpus.sources().found().stream().map(s -> s.name()).toList();
      assertThat(names.subList(names.size() - forms.size(), names.size())).isEqualTo(forms);
    }
  }
}
