package org.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.mention.PerceptronMentionFinder;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer, the finder and the weights that ship. */
class PlacesOfTheNewsTest {

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  private static final Geoparser GEOPARSER =
      new Geoparser(
          PerceptronMentionFinder.bundled(GAZETTEER),
          new RankingResolver(
              GAZETTEER,
              FixedNames.demonyms(),
              FixedNames.abbreviations(),
              RankingWeights.bundled()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Air strikes on Gaza went on all night. | Gaza | PS",
        "The fleet left Gallipoli in January 1916. | Gallipoli | TR",
        "A fire destroyed the camp at Moria. | Moria | GR",
        "The police arrested two men in San Sebastián. | San Sebastián | ES",
        "The trial began in The Hague. | The Hague | NL",
        "He fled Saigon in April. | Saigon | VN",
        "The third battle of the war at Ypres began in July. | Ypres | BE",
        "Rebels took Tal Abyad on Sunday. | Tal Abyad | SY",
        "Rockets fell near Kiryat Shmona. | Kiryat Shmona | IL",
        "Few who were sent to Auschwitz came back. | Auschwitz | PL",
        "Famine spread in Upper Volta. | Upper Volta | BF",
        "Troops were sent to East Pakistan. | East Pakistan | BD",
        "A hurricane struck British Honduras. | British Honduras | BZ",
        "The king of Bohemia fell in the battle. | Bohemia | CZ",
        "Peasants rose in Livonia. | Livonia | LV",
        "Insurgents stormed Palma, Mozambique. | Palma | MZ",
        "Militants shelled Tall Afar, Iraq. | Tall Afar | IQ",
        "Families left the al-Hol camp. | al-Hol | SY",
        "The army took ar-Raqqah. | ar-Raqqah | SY",
        "A strike on #KhanYounis again | KhanYounis | PS",
        "A mutiny began in Tanganyika. | Tanganyika | TZ",
        "The dead were buried at Treblinka. | Treblinka | PL",
        "Flights left Kabul International Airport. | Kabul International Airport | AF",
      })
  void placesOfTheNewsAreMeantByTheirNames(String text, String name, String country) {
    assertThat(parse(text))
        .filteredOn(found -> found.mention().text().equals(name))
        .singleElement()
        .extracting(found -> ((Resolved) found.resolution()).place())
        .extracting(Place::country)
        .isEqualTo(country);
  }

  @Test
  void aPlaceIsInTheCountryThatTheTextPutsItIn() {
    assertThat(parse("Gunmen attacked Salzburg, Mozambique.").get(0).resolution())
        .isEqualTo(
            new Unresolved("not in the gazetteer in Mozambique, where the text puts it"));
  }

  @Test
  void countriesAfterATownInAListDoNotBindIt() {
    assertThat(parse("Talks were held in Salzburg, Germany and France.").get(0).resolution())
        .isInstanceOf(Resolved.class);
  }

  private static List<ResolvedMention> parse(String text) {
    return GEOPARSER.parse(AnnotatedText.of(text));
  }
}
