package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdTest {

  @ParameterizedTest
  @CsvSource({
    "2012-09-29-aleppo-offensive.md, 2012-09-29-aleppo-offensive",
    "São Paulo (2).txt, Sao-Paulo-2",
    "v1.2 notes.md, v1.2-notes",
    ".md, md",
    "حلب.txt, article",
    "../../etc/passwd.txt, etc-passwd",
  })
  void namesAreReadable(String fileName, String id) {
    assertThat(ArticleId.ofName(fileName)).isEqualTo(id);
    assertThat(ArticleId.isValid(id)).isTrue();
  }

  @Test
  void aFileKeepsItsIdAndAnotherFolderHasAnother(@TempDir Path folder) throws IOException {
    Path one = write(folder.resolve("one/news.md"));
    Path two = write(folder.resolve("two/news.md"));

    assertThat(Source.file(one).id()).startsWith("news-").isEqualTo(Source.file(one).id());
    assertThat(Source.file(folder.resolve("two/../one/news.md")).id())
        .isEqualTo(Source.file(one).id());
    assertThat(Source.file(two).id()).isNotEqualTo(Source.file(one).id());
  }

  @Test
  void longNamesMakeValidIds() {
    assertThat(ArticleId.isValid(ArticleId.ofName("a".repeat(255)))).isTrue();
    assertThat(ArticleId.isValid(ArticleId.ofText("-".repeat(500), "text"))).isTrue();
  }

  private static Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "Title\n\nBody.");
  }
}
