package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  /** The text, and what is read of it: places; agency; date. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ALEPPO, Syria, Sept. 29 (Wire) -- On Thursday a fire broke out | ALEPPO;Syria | Wire | Sept. 29",
        "ALEPPO, Syria — A fire broke out | ALEPPO;Syria | - | -",
        "TROY, N.C. (AP) — A fire broke out | TROY;N.C. | AP | -",
        "WATERTOWN, Mass. — A boat sank | WATERTOWN;Mass. | - | -",
        "Kabul (AFP) - a bomb went off | Kabul | AFP | -",
        "PARIS, 3 May 2012 — Rain fell. | PARIS | - | 3 May 2012",
        "Paris, 3 May 2012 — Rain fell. | Paris | - | 3 May 2012",
        "BEIJING, Sept. 3, 2014 (Xinhua) -- The | BEIJING | Xinhua | Sept. 3, 2014",
        "RIO DE JANEIRO, Monday – The sea rose | RIO DE JANEIRO | - | Monday",
        "BEIRUT/AMMAN (Reuters) - Rebels said | BEIRUT;AMMAN | Reuters | -",
        "LONDON and Paris (AP) — they met | LONDON;Paris | AP | -",
        "HONG KONG, Jan. 3 /PRNewswire/ -- The firm | HONG KONG | PRNewswire | Jan. 3",
        "ISLAMABAD: The minister said | ISLAMABAD | - | -",
        "KABUL (AP) The minister said | KABUL | AP | -",
        "GENEVA (29 September 2012) – The council met | GENEVA | - | 29 September 2012",
        "MAR DEL PLATA, Argentina (AP) — It rained | MAR DEL PLATA;Argentina | AP | -",
        "BEIRUT, Leb. — It rained | BEIRUT;Leb | - | -",
        "ROME, 12/3/2001 (Wire) - It rained | ROME | Wire | 12/3/2001",
        "BADEN-BADEN, Germany — “It rained” | BADEN-BADEN;Germany | - | -",
      })
  void placesAgencyAndDateStandUpToTheDash(String text, String places, String agency, String date) {
    AnnotatedText annotated = AnnotatedText.of("  " + text + " all day.");

    Dateline dateline = annotated.dateline().orElseThrow();

    assertThat(
            dateline.places().stream()
                .map(span -> annotated.substring(span.start(), span.end()))
                .collect(Collectors.joining(";")))
        .isEqualTo(places);
    assertThat(dateline.agency().map(span -> annotated.substring(span.start(), span.end())))
        .isEqualTo(java.util.Optional.ofNullable(agency));
    assertThat(dateline.date().map(span -> annotated.substring(span.start(), span.end())))
        .isEqualTo(java.util.Optional.ofNullable(date));
    assertThat(dateline.span().start()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IRAN said on Monday that it would wait.",
        "IRAN SAYS NO — NO TALKS THIS YEAR",
        "Obama — the president — said no.",
        "US-backed rebels — some of them — left.",
        "In Aleppo - as in Homs - shells fell.",
        "NATO leaders met (on Monday) in Paris - again.",
        "It rained. NATO — the alliance — met.",
        "By JANE DOE (Wire) — It rained.",
        "CTV Toronto Published Saturday, March 31, 2018 1:19PM\nIt rained.",
        "It rained.\nParis — The rain went on.",
        "",
        "—",
        "PARIS",
        "PARIS —",
        "PARIS (AP",
      })
  void whatGoesOnInWordsIsNoDateline(String text) {
    assertThat(AnnotatedText.of(text).dateline()).isEmpty();
  }

  @Test
  void aBylineAndAHeadlineMayStandAbove() {
    String text = "Fire in the Old Market\nBy Jane Doe\n\nALEPPO, Syria (Wire) — A fire broke out.";

    Dateline dateline = AnnotatedText.of(List.of("A title"), text).dateline().orElseThrow();

    assertThat(dateline.span())
        .isEqualTo(new Span(text.indexOf("ALEPPO"), text.indexOf(" A fire")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TBILISI, Georgia (Wire) —", "TBILISI, Georgia –", "TBILISI --"})
  void aHeadlineMayStandInItsLine(String dateline) {
    String text = "Georgia Arrests Members on Charges. " + dateline + " Police came.";

    assertThat(AnnotatedText.of(text).dateline().orElseThrow().span())
        .isEqualTo(new Span(text.indexOf("TBILISI"), text.indexOf(" Police")));
  }

  @Test
  void theHeadingHasNone() {
    assertThat(AnnotatedText.of(List.of("PARIS (AP) — Rain falls"), "It rained.").dateline())
        .isEmpty();
  }
}
