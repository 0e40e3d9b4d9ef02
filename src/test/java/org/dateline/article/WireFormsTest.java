package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireFormsTest {

  @TempDir private Path folder;

  @Test
  void ninjsOfTheThirdVersionIsRead() {
    Article article =
        ReadingsOf.article(
            "a.json",
            """
            {"uri":"https://wire.example/2012/17","standard":{"name":"ninjs","version":"3.0"},
             "type":"text","pubStatus":"usable","language":"en-GB","by":"Ann Smith",
             "firstCreated":"2012-09-29T10:00:00Z","versionCreated":"2012-10-02T08:00:00Z",
             "infoSources":[{"name":"Harbour Wire"}],
             "headlines":[{"role":"main","value":"Shells fall on Homs"}],
             "bodies":[{"contentType":"text/html","value":"<p>Shells fell.</p><p>Two died.</p>"}]}
            """);

    assertThat(article.id()).startsWith("17-");
    assertThat(article.title()).isEqualTo("Shells fall on Homs");
    assertThat(article.byline()).isEqualTo("Ann Smith");
    assertThat(article.publisher()).isEqualTo("Harbour Wire");
    assertThat(article.url()).isEqualTo("https://wire.example/2012/17");
    assertThat(article.publishedDate()).get().hasToString("2012-09-29");
    assertThat(article.text()).isEqualTo("Shells fell.\n\nTwo died.");
  }

  @Test
  void whatItsPublisherTookBackIsNoArticle() {
    assertThat(ReadingsOf.rejection("a.json", "{\"uri\":\"urn:1\",\"pubstatus\":\"canceled\"}"))
        .isEqualTo("its publisher says that it is canceled");
  }

  @Test
  void aNewsMessageGivesItsItemsAndNamesTheWithdrawn() {
    String message =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
        <newsItem guid="urn:newsml:wire:1"><itemMeta><provider><name>Wire</name></provider>
          <firstCreated>2012-09-29T10:00:00+03:00</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
          <contentMeta><headline>Shells fall</headline><language tag="en"/></contentMeta>
          <contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Other</hl1></hedline></body.head>
            <body.content><p>Shells fell on Homs.</p><p>Two died.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
        <newsItem guid="urn:newsml:wire:2"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>
          <contentMeta><headline>Wrong</headline></contentMeta></newsItem>
        </itemSet></newsMessage>
        """;

    List<Reading> readings = ReadingsOf.all("a.xml", message.getBytes(StandardCharsets.UTF_8));

    Article article = ((Reading.Read) readings.get(0)).article();
    assertThat(article.title()).isEqualTo("Shells fall");
    assertThat(article.publisher()).isEqualTo("Wire");
    assertThat(article.publishedDate()).get().hasToString("2012-09-29");
    assertThat(article.text()).isEqualTo("Shells fell on Homs.\n\nTwo died.");
    assertThat(readings.get(1))
        .isEqualTo(new Reading.Rejected("a.xml entry 2", "its publisher says that it is canceled"));
  }

  @Test
  void nitfIsReadByItself() {
    Article article =
        ReadingsOf.article(
            "a.nitf",
            """
            <nitf><head><docdata><doc-id id-string="w17"/><date.issue norm="20120929T101500Z"/></docdata></head>
            <body><body.head><hedline><hl1>Shells fall</hl1></hedline><byline>By Ann Smith</byline></body.head>
            <body.content><p>Shells fell on Homs.</p></body.content></body></nitf>
            """);

    assertThat(article.id()).isEqualTo("w17");
    assertThat(article.byline()).isEqualTo("Ann Smith");
    assertThat(article.publishedDate()).get().hasToString("2012-09-29");
  }

  @Test
  void xmlOfAnotherKindIsNamed() {
    assertThat(ReadingsOf.rejection("a.xml", "<invoice/>"))
        .isEqualTo(
            "XML of an unknown kind, <invoice>; known are RSS, Atom, RDF, NewsML-G2 and NITF");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsNamed() throws IOException {
    String line = "{\"title\":\"T\",\"text\":\"Shells fell on Homs.\"}\n";
    Path file = Files.writeString(folder.resolve("a.jsonl"), line.repeat(5_000));
    List<Reading> readings = new ArrayList<>();

    ArticleReaders.standard()
        .read(
            Source.file(file),
            reading -> {
              if (readings.isEmpty()) {
                append(file, line);
              }
              readings.add(reading);
            });

    assertThat(readings.get(readings.size() - 1))
        .isEqualTo(
            new Reading.Rejected(file.toString(), "cannot be read: it changed while it was read"));
  }

  @Test
  void aDocumentThatKeepsItsParserBusyIsGivenUp() throws IOException {
    List<String> lines = Collections.nCopies(20_000, "Shells fell on Homs.");
    byte[] pdf = Forms.pdf("T", "Ann Smith", "2012-09-29", lines);
    List<Reading> readings = new ArrayList<>();

    new DocumentReader(0).read(Source.bytes("a.pdf", pdf), readings::add);

    assertThat(readings)
        .containsExactly(new Reading.Rejected("a.pdf", "not read within 0 seconds; given up"));
  }

  @Test
  void aMailOfHtmlGivesItsArticleAndNotItsAttachments() {
    String mail =
        """
        From: =?utf-8?Q?Zo=C3=AB?= <z@wire.example>
        Subject: =?utf-8?Q?Caf=C3=A9_burns?=
        Date: Sat, 29 Sep 2012 23:30:00 +0300
        Message-ID: <17@wire.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        <p>A caf=E9 in Homs burnt down on Friday, police said.</p>
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=note.txt

        Not for print.
        --b--
        """;

    Article article = ReadingsOf.article("a.eml", mail);

    assertThat(article.title()).isEqualTo("Café burns");
    assertThat(article.byline()).isEqualTo("Zoë");
    assertThat(article.text()).isEqualTo("A café in Homs burnt down on Friday, police said.");
    assertThat(article.publishedDate()).get().hasToString("2012-09-29");
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
