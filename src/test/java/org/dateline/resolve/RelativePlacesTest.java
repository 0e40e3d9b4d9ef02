package org.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.gazetteer.Place;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gazetteer, the finder and the weights that ship. */
class RelativePlacesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rockets landed 20 km north of Aleppo. | Aleppo | 20 km north of Aleppo",
        "Two farms 12 miles (19 kilometers) south-west of Idlib burned. | Idlib"
            + " | 19 km southwest of Idlib",
        "A plane crashed about fifty kilometres to the east of the city of Kirkuk. | Kirkuk"
            + " | 50 km east of Kirkuk",
        "The front is 5 km from Donetsk. | Donetsk | 5 km from Donetsk",
        "A dinghy sank 120 miles off the coast of Libya. | Libya"
            + " | 193 km off the coast of Libya",
        "A ferry went down off Tunisia's coast. | Tunisia | off the coast of Tunisia",
        "A dinghy sank off the Libyan coast. | Libyan | off the coast of Libya",
        "A quake struck 85 km SSE of Aleppo. | Aleppo | 85 km south-southeast of Aleppo",
        "A tanker burned 30 nautical miles off Benghazi. | Benghazi"
            + " | 56 km off the coast of Benghazi",
        "A bus was stopped between Homs and Hama. | Homs | between Homs and Hama",
        "A bus was stopped between Homs and Hama. | Hama | between Homs and Hama",
      })
  void wordsBeforeANameMoveItsPlaceAndAreTheReason(String text, String name, String moved) {
    Resolved resolved = resolved(text, name);
    Place place = resolved.place();
    assertThat(place.name()).isEqualTo(moved);
    assertThat(resolved.candidates().get(0).evidence()).contains("the text puts it " + moved);
    assertThat(Shipped.GAZETTEER.findPlace(place.id())).contains(place);
  }

  @Test
  void aMovedPlaceIsLessPreciseThanItsTown() {
    Place town = resolved("Rockets landed in Aleppo.", "Aleppo").place();
    Place moved = resolved("Rockets landed 20 km north of Aleppo.", "Aleppo").place();
    assertThat(moved.position().distanceMeters(town.position())).isBetween(19_990.0, 20_010.0);
    assertThat(moved.position().lat()).isGreaterThan(town.position().lat());
    assertThat(moved.precisionMeters()).isGreaterThan(town.precisionMeters());
  }

  @Test
  void whereTheSeaIsUnknownThePlaceOnlyGrowsWider() {
    Place country = resolved("A trawler was built in Japan.", "Japan").place();
    Place sea = resolved("A trawler sank 100 km off the coast of Japan.", "Japan").place();
    assertThat(sea.position()).isEqualTo(country.position());
    assertThat(sea.precisionMeters()).isEqualTo(country.precisionMeters() + 100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The match between Leeds and Hull was stopped.",
        "Flights between Leeds and Hull were cancelled.",
        "Talks were held in Leeds and Hull.",
        "It rained north of Leeds.",
        "He drove 300 miles from Leeds to Perth.",
      })
  void aTownThatIsNoLandmarkStaysWhereItIs(String text) {
    assertThat(resolved(text, "Leeds").place().id()).startsWith("geonames:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "moved:20000:16:geonames:170063",
        "moved:9999999:0:geonames:170063",
        "moved:020:0:geonames:170063",
        "around:20:geonames:0",
        "between:geonames:170063..geonames:0",
      })
  void otherIdsAreOfNoPlace(String id) {
    assertThat(Shipped.GAZETTEER.findPlace(id)).isEmpty();
  }

  private static Resolved resolved(String text, String name) {
    List<ResolvedMention> found = Shipped.GEOPARSER.parse(AnnotatedText.of(text));
    return (Resolved)
        found.stream()
            .filter(one -> one.mention().text().equals(name))
            .findFirst()
            .orElseThrow()
            .resolution();
  }
}
