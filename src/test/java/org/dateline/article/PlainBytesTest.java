package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainBytesTest {

  private static final String TEXT = "Shells fall\n\nDeir ez‑Zôr and Şırnak were hit.";

  @Test
  void utf8IsReadWithAndWithoutMark() {
    assertThat(ReadingsOf.article("a.txt", TEXT).text()).contains("Şırnak");
    assertThat(ReadingsOf.article("a.txt", "\uFEFF" + TEXT).title()).isEqualTo("Shells fall");
  }

  @Test
  void utf16IsReadByItsMark() {
    assertThat(ReadingsOf.article("a.txt", TEXT.getBytes(StandardCharsets.UTF_16)).text())
        .contains("Şırnak");
    assertThat(
            ReadingsOf.article("a.txt", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))
                .text())
        .contains("Şırnak");
  }

  @Test
  void aFewAccentsWithoutADeclarationAreWindows1252() {
    byte[] windows = "Title\n\nCafé in Paris – “now”".getBytes(Charset.forName("windows-1252"));

    assertThat(ReadingsOf.article("a.txt", windows).text()).isEqualTo("Café in Paris – “now”");
  }

  @Test
  void aFaultyByteDoesNotSpoilTheCharactersOfTheRest() {
    byte[] bytes = ("Title\n\nШирнак и Алеппо, Şırnak and Zôr: ?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;

    assertThat(ReadingsOf.article("a.txt", bytes).text())
        .isEqualTo("Ширнак и Алеппо, Şırnak and Zôr: \uFFFD");
  }

  @Test
  void halfACharacterOfUtf16IsRejected() {
    assertThat(ReadingsOf.rejection("a.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}))
        .isEqualTo("not text in any known encoding");
  }

  @Test
  void noiseIsRejected() {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);

    assertThat(ReadingsOf.rejection("a.txt", noise)).startsWith("not text");
    assertThat(ReadingsOf.rejection("a.txt", "Title\n\nBo\0dy")).startsWith("not text");
  }

  @Test
  void nothingIsRejected() {
    assertThat(ReadingsOf.rejection("a.md", "")).isEqualTo("empty");
    assertThat(ReadingsOf.rejection("a.md", " \n\t\n\uFEFF ")).isEqualTo("empty: only white space");
  }

  @Test
  void noMoreIsReadThanAnArticleMayHave() {
    Endless endless = new Endless();
    List<Reading> readings = new ArrayList<>();

    ArticleReaders.standard().read(new Source("a.txt", "a", () -> endless), readings::add);

    assertThat(readings)
        .containsExactly(
            new Reading.Rejected("a.txt", "longer than 10 MB, too long for an article"));
    assertThat(endless.read).isLessThan(11 * 1024 * 1024);
  }

  @Test
  void whatCannotBeOpenedIsRejected() {
    List<Reading> readings = new ArrayList<>();
    Source.Content missing =
        () -> {
          throw new NoSuchFileException("a.txt");
        };

    ArticleReaders.standard().read(new Source("a.txt", "a", missing), readings::add);

    assertThat(readings).containsExactly(new Reading.Rejected("a.txt", "no such file"));
  }

  @Test
  void unknownFormsAreRejectedWithTheKnownOnes() {
    assertThat(ReadingsOf.rejection("a.xyz", "?"))
        .isEqualTo(
            "not a known form; known are .atom, .csv, .docx, .eml, .epub, .htm, .html, .json,"
                + " .jsonl, .markdown, .mbox, .mbx, .md, .mht, .mhtml, .ndjson, .ninjs, .nitf, .odt, .pdf, .rdf, .rss, .rtf, .shtml,"
                + " .text, .tsv, .txt, .xhtml, .xml, .zip");
  }

  private static final class Endless extends InputStream {
    private long read;

    @Override
    public int read() throws IOException {
      read++;
      return 'a';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      java.util.Arrays.fill(bytes, from, from + length, (byte) 'a');
      read += length;
      return length;
    }
  }
}
