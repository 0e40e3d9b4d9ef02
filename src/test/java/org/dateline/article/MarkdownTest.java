package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @Test
  void frontMatterTellsAllMetadata() {
    Article article =
        ReadingsOf.article(
            "2012-09-29-homs.md",
            """
            ---
            title: "Shells: Homs"
            byline: Ann Smith
            publisher: The Example
            published: 2012-09-29
            language: pt_BR
            url: https://example.org/homs
            sources:
              - publisher: Someone else
                date: 2011-01-01
            ---

            Shells fell on Homs.
            """);

    assertThat(article)
        .isEqualTo(
            new Article(
                "2012-09-29-homs",
                "Shells: Homs",
                "Ann Smith",
                "The Example",
                "https://example.org/homs",
                new Published(PartialDate.parse("2012-09-29"), Published.Source.METADATA),
                "pt-BR",
                "Shells fell on Homs."));
  }

  @Test
  void anIdInTheFrontMatterWins() {
    assertThat(ReadingsOf.article("a.md", "---\nid: homs.1\ntitle: T\n---\nBody.").id())
        .isEqualTo("homs.1");
  }

  @Test
  void valuesAreTakenAsTheyAreWritten() {
    Article article =
        ReadingsOf.article("a.md", "---\ntitle: 2012\nlanguage: no\ndate: 2012-09\n---\nBody.");

    assertThat(article.title()).isEqualTo("2012");
    assertThat(article.language()).isEqualTo("no");
    assertThat(article.publishedDate()).contains(PartialDate.parse("2012-09"));
  }

  @Test
  void marksAreTakenOutAndWordsStay() {
    String text =
        ReadingsOf.article(
                "a.md",
                """
                # Shells fall

                The *Guardian* and the **New York Times** told of [Homs](http://example.org)
                and `Hama` &amp; more.

                - Idlib
                - Raqqa

                > Quoted from Daraa

                <div>Afrin</div>
                <script>alert("Paris")</script>

                Last line.
                """)
            .text();

    assertThat(text)
        .isEqualTo(
            "The Guardian and the New York Times told of Homs and Hama & more.\n\nIdlib\n\nRaqqa"
                + "\n\nQuoted from Daraa\n\nAfrin\n\nLast line.");
  }

  @Test
  void aHeadingThatRepeatsTheTitleIsNotText() {
    assertThat(
            ReadingsOf.article("a.md", "---\ntitle: Homs burns\n---\n# Homs burns\n\nBody.").text())
        .isEqualTo("Body.");
  }

  @Test
  void whatTheFrontMatterDoesNotTellIsLookedForInTheHead() {
    Article article =
        ReadingsOf.article("a.md", "---\npublisher: P\n---\n# Homs\n\n29 September 2012\n\nBody.");

    assertThat(article.title()).isEqualTo("Homs");
    assertThat(article.publishedDate()).contains(PartialDate.parse("2012-09-29"));
    assertThat(article.text()).isEqualTo("Body.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "title: [T; line 3: expected ',' or ']'",
        "title: T\\ntitle: U; 'title' stands twice",
        "- a list; expected lines as 'title: …'",
        "published: 2012-02-30; no such date: '2012-02-30'",
        "published: last week; expected a date as 2012-09-29, 2012-09 or 2012",
        "published: 09/10/2012; published: day and month may be either",
        "id: a/b; id: expected 1 to 128 letters",
        "language: e!; language: expected a tag as en",
      })
  void brokenFrontMatterIsRejectedWithTheReason(String yaml, String reason) {
    assertThat(ReadingsOf.rejection("a.md", "---\n" + yaml.replace("\\n", "\n") + "\n---\nBody."))
        .contains(reason);
  }

  @Test
  void frontMatterThatIsNeverClosedIsRejected() {
    assertThat(ReadingsOf.rejection("a.md", "---\ntitle: T\n\nBody."))
        .isEqualTo("broken front matter: it opens with --- but no second --- closes it");
  }

  @Test
  void frontMatterMakesNoObjects() {
    assertThat(ReadingsOf.rejection("a.md", "---\ntitle: !!java.net.URL [x]\n---\nBody."))
        .isEqualTo(
            "broken front matter: line 2: Global tag is not allowed: tag:yaml.org,2002:java.net.URL");
  }

  @Test
  void aliasesThatMultiplyAreNotFollowed() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c";

    assertThat(ReadingsOf.article("a.md", "---\n" + bomb + "\n---\nTitle\n\nBody.").title())
        .isEqualTo("Title");
  }

  @Test
  void deepNestingEndsInAnArticle() {
    Article article =
        ReadingsOf.article(
            "a.md", "Title\n\n" + ">".repeat(200_000) + " Body " + "*a **b ".repeat(2_000));

    assertThat(article.text()).contains("Body");
  }

  @Test
  void addressesThatAreNoWebAddressesAreLeftOut() {
    assertThat(
            ReadingsOf.article("a.md", "---\nurl: javascript:alert(1)\n---\nTitle\n\nBody.").url())
        .isNull();
  }
}
