package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of real programs, which {@code programs/README.md} names. */
class ProgramFilesTest {

  private static final String LIFEBOATS =
      "Lifeboats from Stornoway and Ullapool took the passengers off before dawn. The ship had left"
          + " Ullapool at six in the evening.";
  private static final String QUOTATION =
      "“We saw the lights of Stornoway, and then we stopped,” said a passenger.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libreoffice.docx",
        "libreoffice.odt",
        "libreoffice.rtf",
        "libreoffice.epub",
        "libreoffice.pdf",
        "libreoffice.html",
        "libreoffice.txt",
        "pandoc.docx",
        "pandoc.odt",
        "pandoc.rtf",
        "pandoc.epub",
        "pandoc.html",
        "pandoc.md",
        "chromium.pdf",
        "chromium.html",
        "chromium.mhtml",
        "python.eml",
        "python.mbox",
        "python.json",
        "python.jsonl",
        "python.csv",
        "python.tsv",
        "python.zip"
      })
  void giveTheirArticleInWholeParagraphs(String name) throws IOException {
    Article article = ReadingsOf.article(name, resource(name));

    assertThat(article.title()).isEqualTo("Ferry runs aground off Stornoway");
    assertThat(article.byline()).isEqualTo("Mairi Macleod");
    List<String> paragraphs = article.text().lines().filter(line -> !line.isEmpty()).toList();
    assertThat(paragraphs).contains(LIFEBOATS, QUOTATION);
    assertThat(paragraphs.get(0))
        .startsWith("A ferry with eighty people on board ran aground near Stornoway on Tuesday")
        .contains("night, the coastguard said. Nobody was hurt.");
    assertThat(article.text()).doesNotContain("ferry.html", "AM Ferry", "[2", "· ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice.csv", "libreoffice-semicolon.csv", "libreoffice-utf16.csv"})
  void tablesOfAnOfficeProgramAreReadInAnyEncoding(String name) throws IOException {
    List<Reading> readings = ReadingsOf.all(name, resource(name));

    assertThat(readings).hasSize(2);
    Article first = ((Reading.Read) readings.get(0)).article();
    assertThat(first.title()).isEqualTo("Ferry runs aground");
    assertThat(first.publishedDate()).get().hasToString("2024-03-13");
    assertThat(first.text()).endsWith("\n\nThe passengers were taken to Ullapool.");
    Article second = ((Reading.Read) readings.get(1)).article();
    assertThat(second.title()).isEqualTo("Divers \"see no hole\"");
    assertThat(second.text())
        .isEqualTo("Divers looked at the hull off Stornoway — and at Café Ròis, too.");
  }

  @Test
  void aMailboxOfGitIsRead() throws IOException {
    Article article = ReadingsOf.article("git.mbox", resource("git.mbox"));

    assertThat(article.publishedDate()).get().hasToString("2024-03-13");
    assertThat(article.text()).contains("Lifeboats from Ullapool took the passengers off");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ProgramFilesTest.class.getResourceAsStream("programs/" + name))) {
      return in.readAllBytes();
    }
  }
}
