package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as programs for mail write replies and forwards. */
class MailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Tue, 12 Mar 2024 at 09:00, Bo Li <b@wire.example> wrote:\n> Anything from Nairobi?\n>> Or Oslo?",
        "On Tue, 12 Mar 2024 at 09:00, Bo Li of the desk in Nairobi\n<b@wire.example> wrote:\n\n> Anything?",
        "Am 12.03.24 um 09:00 schrieb Bo Li:\n> Etwas aus Nairobi?",
        "Le mar. 12 mars 2024 à 09:00, Bo Li <b@wire.example> a écrit :\n> Et Nairobi ?",
        "-----Original Message-----\nFrom: Bo Li\nSent: Tuesday\n\nAnything from Nairobi?",
        "From: Bo Li\nSent: Tuesday, March 12, 2024 9:00 AM\nTo: Desk\nSubject: Oslo\n\nAnything from Nairobi?",
        "-- \nAnn Smith\nHarbour Wire, Nairobi",
        "Sent from my phone in Nairobi",
        "_______________________________________________\nNairobi mailing list",
      })
  void quotedRepliesAndSignaturesAreNotTheArticle(String rest) {
    assertThat(
            ReadingsOf.article("a.eml", mail("Re: Rain", "Rain fell on Bergen.\n\n" + rest)).text())
        .isEqualTo("Rain fell on Bergen.");
  }

  @Test
  void anAnswerBetweenTheQuotationsIsKeptWhole() {
    String mail = "Rain fell on Bergen.\n\n> Where else?\n\nIt fell on Voss, too.\n";

    assertThat(ReadingsOf.article("a.eml", mail("Re: Rain", mail)).text())
        .isEqualTo("Rain fell on Bergen.\n\nIt fell on Voss, too.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---------- Forwarded message ---------\nFrom: Bo Li <b@paris.example>\nDate: Tue, 12 Mar 2024 at 09:00\nSubject: Rain\nTo: <desk@oslo.example>\n\n",
        "Begin forwarded message:\n\nFrom: Bo Li\nSubject: Rain in Nairobi\nDate: 12 March 2024 at 09:00:00 GMT\nTo: Ann Smith\n\n",
        "-------- Weitergeleitete Nachricht --------\nBetreff: \tRain\nDatum: \tTue, 12 Mar 2024 09:00:00 +0000\nVon: \tBo Li\nAn: \tdesk@oslo.example\n\n",
      })
  void aForwardedMailIsTheArticleWithItsOwnDate(String head) {
    Article article = ReadingsOf.article("a.eml", mail("Fwd: Rain", head + "Rain fell on Bergen."));

    assertThat(article.title()).isEqualTo("Rain");
    assertThat(article.text()).isEqualTo("Rain fell on Bergen.");
    assertThat(article.publishedDate()).get().hasToString("2024-03-12");
  }

  @Test
  void aMailThatIsQuotedAsAWholeIsTheArticle() {
    assertThat(ReadingsOf.article("a.eml", mail("Fwd: Rain", "> Rain fell on Bergen.\n")).text())
        .isEqualTo("Rain fell on Bergen.");
  }

  @Test
  void quotationsInAMailOfHtmlAreNotTheArticle() {
    String html =
        "<div>Rain fell on the old wharf of Bergen, the fire service said.</div>"
            + "<div class=gmail_quote><div class=gmail_attr>On Tue Bo wrote:</div>"
            + "<blockquote>Is there anything new from our people in Nairobi?</blockquote></div>";
    String mail = mail("Re: Rain", html).replace("text/plain", "text/html");

    assertThat(ReadingsOf.article("a.eml", mail).text())
        .isEqualTo("Rain fell on the old wharf of Bergen, the fire service said.");
  }

  @Test
  void theChannelsAndGroupsOfAWholeAccountAreRead() {
    String export =
        """
        {"about":"x","chats":{"list":[
         {"name":"Front","type":"public_channel","id":7,"messages":[
          {"id":1,"type":"message","date":"2024-03-13T10:00:00","text":"Rain fell on Bergen."}]},
         {"name":"Ann","type":"personal_chat","id":8,"messages":[{"id":1,"text":"Come to Oslo!"}]}]}}
        """;

    Article article = ReadingsOf.article("result.json", export);

    assertThat(article.text()).isEqualTo("Rain fell on Bergen.");
    assertThat(article.publisher()).isEqualTo("Front");
    assertThat(article.publishedDate()).get().hasToString("2024-03-13");
    assertThat(ReadingsOf.rejection("result.json", "{\"chats\":{\"list\":[]}}"))
        .isEqualTo("no channel or group in the export of the account");
  }

  private static String mail(String subject, String text) {
    return "From: Ann Smith <ann@wire.example>\nSubject: "
        + subject
        + "\nDate: Wed, 13 Mar 2024 10:00:00 +0000\n"
        + "Content-Type: text/plain; charset=utf-8\n\n"
        + text;
  }
}
