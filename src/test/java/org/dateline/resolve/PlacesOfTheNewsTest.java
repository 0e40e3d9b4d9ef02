package org.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer, the finder and the weights that ship. */
class PlacesOfTheNewsTest {

  @Test
  void aSquareIsInTheTownWhereTheTextPutsItNotInThatOfItsFamousNamesake() {
    assertThat(placesOf("Crowds filled Tahrir Square in Cairo. By night Tahrir Square was calm."))
        .filteredOn(place -> place.name().equals("Tahrir Square"))
        .allMatch(place -> place.id().equals("dateline:tahrir-square"))
        .hasSize(2);
    assertThat(
            placesOf(
                "Students joined those in Tahrir Square, in the heart of Baghdad. By night"
                    + " Tahrir Square was calm."))
        .filteredOn(place -> place.name().equals("Tahrir Square"))
        .allMatch(place -> "IQ".equals(place.country()))
        .hasSize(2);
  }

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The site is at 48.0159° N, 37.8028° E. | 48.0159° N, 37.8028° E | 37.8028 | 48.0159 | 20",
        "A shell fell at 36°31'12\"N 37°57'36\"E. | 36°31'12\"N 37°57'36\"E | 37.96 | 36.52 | 20",
        "They sank at 34°12′N, 12°45′W. | 34°12′N, 12°45′W | -12.75 | 34.2 | 556",
        "The wreck lies at 12.5° S 45.25° W. | 12.5° S 45.25° W | -45.25 | -12.5 | 556",
        "It was filmed at -36.2021, 37.1343. | -36.2021, 37.1343 | 37.1343 | -36.2021 | 20",
      })
  void coordinatesAreAPlaceWithTheirPrecision(
      String text, String name, double lon, double lat, int precisionMeters) {
    ResolvedMention found = parse(text).get(0);
    Place place = ((Resolved) found.resolution()).place();
    assertThat(found.mention().text()).isEqualTo(name);
    assertThat(place.position()).isEqualTo(new Position(lon, lat));
    assertThat(place.precisionMeters()).isEqualTo(precisionMeters);
    assertThat(Shipped.GAZETTEER.findPlace(place.id())).contains(place);
  }

  @Test
  void otherNumbersAreNoCoordinates() {
    assertThat(parse("Shares rose 12.345, 13.456 and 3.5 percent in 10.1234 s.")).isEmpty();
    assertThat(parse("At 99.1234° N, 12.1234° E there is nothing.")).isEmpty();
  }

  @Test
  void aPlaceIsInTheCountryThatTheTextPutsItIn() {
    assertThat(parse("Gunmen attacked Salzburg, Mozambique.").get(0).resolution())
        .isEqualTo(new Unresolved("not in the gazetteer in Mozambique, where the text puts it"));
  }

  @Test
  void countriesAfterATownInAListDoNotBindIt() {
    assertThat(parse("Talks were held in Salzburg, Germany and France.").get(0).resolution())
        .isInstanceOf(Resolved.class);
  }

  private static List<Place> placesOf(String text) {
    return parse(text).stream()
        .map(ResolvedMention::resolution)
        .map(Resolved.class::cast)
        .map(Resolved::place)
        .toList();
  }

  private static List<ResolvedMention> parse(String text) {
    return Shipped.GEOPARSER.parse(AnnotatedText.of(text));
  }
}
