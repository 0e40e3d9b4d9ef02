package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.AnnotatedText;
import org.dateline.text.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights and the gazetteer that ship. */
class PerceptronMentionFinderTest {

  private static final PerceptronMentionFinder FINDER =
      PerceptronMentionFinder.bundled(Gazetteer.bundled());

  @Test
  void placesOfTheNewsAreFound() {
    assertThat(
            texts("Rebels shelled Aleppo and the Jobar neighborhood of Damascus, officials said."))
        .contains("Aleppo", "Jobar", "Damascus");
    assertThat(texts("Troops entered Tuz Khurmato and Fallujah on Monday."))
        .containsExactly("Tuz Khurmato", "Fallujah");
  }

  @Test
  void aGenericWordIsNoPartOfTheName() {
    assertThat(texts("Planes bombed villages in Idlib province on Sunday."))
        .containsExactly("Idlib");
  }

  @Test
  void peoplesAndAdjectivesAreDemonyms() {
    assertThat(find("Three Russians and a South African diplomat met in Paris."))
        .extracting(Mention::text, Mention::role)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Russians", Role.DEMONYM),
            org.assertj.core.groups.Tuple.tuple("South African", Role.DEMONYM));
  }

  @Test
  void whatStandsAroundTellsTownsFromPersonsOfTheirName() {
    assertThat(texts("Police held John Doe, 23, of Marshall, on Monday."))
        .containsExactly("Marshall");
    assertThat(texts("They met in the town of Lovejoy.")).containsExactly("Lovejoy");
    assertThat(texts("Growth slowed in Jackson and Barrow counties."))
        .containsExactly("Jackson", "Barrow");
    assertThat(texts("She was born in Marion, Ohio, and stayed."))
        .containsExactly("Marion", "Ohio");
    assertThat(texts("The bill of Sen. Marty Seifert (R-Marshall) failed."))
        .containsExactly("Marshall");
  }

  @Test
  void oneEndOfARangeTellsTheOther() {
    assertThat(texts("Snow closed the road from Regina to Swift Current."))
        .containsExactly("Regina", "Swift Current");
    assertThat(texts("It woke people from Palmerston North to Nelson."))
        .containsExactly("Palmerston North", "Nelson");
  }

  @Test
  void relativesAndPersonsWithTwoNamesOfPlacesAreNoPlaces() {
    assertThat(texts("Survivors include a son, Dallas, of Athens.")).containsExactly("Athens");
    assertThat(texts("The part was played by Israel Houghton in Houston."))
        .containsExactly("Houston");
  }

  @Test
  void aNameInADatelineIsKnownInTheTextBehindIt() {
    assertThat(
            texts(
                "MANSFIELD — The center will be renovated. The name stands on the wall of the"
                    + " Mansfield council."))
        .containsExactly("MANSFIELD", "Mansfield");
  }

  @Test
  void aNameOfSeveralWordsIsFoundWhereverTheTextHasIt() {
    assertThat(texts("A man in the village of Hovel Grove was hurt. Hovel Grove families mourn."))
        .containsExactly("Hovel Grove", "Hovel Grove");
  }

  @Test
  void theBodiesOfAPlaceAreNoPartOfItsName() {
    assertThat(texts("The Titus County Jail hired him.")).containsExactly("Titus County");
    assertThat(texts("The City of Norfolk needs a brand.")).containsExactly("Norfolk");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He was booked into the *Titus County Jail* on Friday.",
        "An explosion damaged *Mosul General Hospital* on Tuesday.",
        "Shells fell near *Dar al-Shifa Hospital* at noon.",
        "He was treated at *Good Samaritan Hospital* for burns.",
        "The trial opened at *Cloverhill District Court* today.",
        "She was taken to *St. Mary's Hospital* by air.",
        "A bus overturned on *Highway 19* in the rain.",
        "A lorry hit a wall on the *A436* at dawn.",
      })
  void buildingsAndRoadsAreFoundWholeWhereTheContextIsOfPlace(String marked) {
    String[] parts = marked.split("\\*");
    assertThat(find(String.join("", parts)))
        .extracting(Mention::text, Mention::role)
        .containsExactly(Tuple.tuple(parts[1], Role.LOCATION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Passengers boarded the A320 at dawn.",
        "Supporters of al-Qaeda and of Bashar al-Assad fled.",
        "He was inducted into the Rodeo Hall of Fame.",
      })
  void kindsOfBuildingsWithoutANameAreNone(String text) {
    assertThat(texts(text)).isEmpty();
  }

  @Test
  void americansAreNoPeopleOfTheContinentOfTheirForebears() {
    assertThat(texts("The African-American community protested.")).isEmpty();
  }

  @Test
  void theNamesOfStreetsInOneWordAreFound() {
    assertThat(texts("The club is in Pestalozzistrasse, open daily."))
        .containsExactly("Pestalozzistrasse");
  }

  @Test
  void aNewspaperNamedLikeACountryIsAnActor() {
    assertThat(find("The fighting, *USA Today* observed, is raising fears."))
        .extracting(Mention::text, Mention::role)
        .containsExactly(Tuple.tuple("USA", Role.ACTOR));
  }

  @Test
  void statesThatAreNoMoreAreFound() {
    assertThat(texts("It was the worst since the fall of the Soviet Union."))
        .containsExactly("Soviet Union");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jordan Shilton",
        "Jordan Shilton wrote the report.",
        "Paris Hilton said she was sorry.",
        "Chelsea Manning was released."
      })
  void personsNamedLikePlacesAreNoPlaces(String text) {
    assertThat(texts(text)).isEmpty();
  }

  @Test
  void aPriceInDollarsIsNoPlace() {
    assertThat(texts("It paid US$58 million for the land.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reston ebolavirus was found in pigs.",
        "Cases of West Nile virus rose.",
        "Mr Romney said he would run.",
        "Officials of NATO and of the ITU met.",
      })
  void diseasesTitledPersonsAndAcronymsAreNoPlaces(String text) {
    assertThat(texts(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The station sold a Toyota and a Hyundai, Xinhua reported.",
        "A strong El Niño warmed the sea, and the Red Cross sent tents.",
        "Trade between East and West grew.",
        "The violence spread in Sunni-majority areas.",
      })
  void companiesAgenciesCurrentsAndDirectionsAreNoPlaces(String text) {
    assertThat(texts(text)).isEmpty();
  }

  @Test
  void acronymsOfCountriesAndUnionsAreFoundWithinOtherNames() {
    assertThat(texts("The guide of the UK Baker Network is out.")).containsExactly("UK");
    assertThat(texts("The EU and the UAE signed, and so did the E.U. envoy."))
        .containsExactly("EU", "UAE", "E.U.");
    assertThat(texts("He let us go, and eu is no word.")).isEmpty();
  }

  @Test
  void longNamesAreNotCutIntoTheAdjectivesInThem() {
    assertThat(texts("Ministers of the European Union met.")).containsExactly("European Union");
    assertThat(texts("The Holy See sent a letter to the Near East mission."))
        .containsExactly("Holy See", "Near East");
  }

  @Test
  void aCountyBeginsWhereTheGazetteerLetsItBegin() {
    assertThat(texts("Written by our Editorial Board Cuyahoga County needs a levy."))
        .containsExactly("Cuyahoga County");
  }

  @Test
  void aSaintInCapitalsKeepsHisName() {
    assertThat(texts("ST. LOUIS - The river rose.")).containsExactly("ST. LOUIS");
  }

  @Test
  void aWordThatTellsWhatIsNamedEndsTheName() {
    assertThat(texts("They hiked to Echo Gorge and slept by Kettner's Pass."))
        .containsExactly("Echo Gorge", "Kettner's Pass");
    assertThat(texts("A fire broke out on East Mill Street near Lake Corrigan."))
        .containsExactly("East Mill Street", "Lake Corrigan");
    assertThat(texts("He was stopped on 38th Street and on County Road 225."))
        .containsExactly("38th Street", "County Road 225");
    assertThat(texts("The Street was quiet, and New Bridge players left."))
        .doesNotContain("The Street");
  }

  @Test
  void datelinesInCapitalsAreFound() {
    assertThat(texts("KABUL — A bomb went off.\n\nMore was not known.")).contains("KABUL");
    assertThat(texts("PARIS, Texas (AP) — Rain fell on the town.")).contains("PARIS", "Texas");
  }

  @Test
  void theFirstWordOfALongNameStandsForIt() {
    assertThat(texts("Tourists flew to Rio de Janeiro. They say Rio is lovely.")).contains("Rio");
  }

  @Test
  void longNamesAreFoundInLowerCase() {
    assertThat(texts("we drove to niagara falls and back")).containsExactly("niagara falls");
  }

  @Test
  void anyTextIsReadAndTheSameTextTwiceTheSame() {
    Random random = new Random(11);
    for (int round = 0; round < 1500; round++) {
      // A stray unseen character is a space to the finder; Geoparser gives the names as they stand.
      String text = RandomText.of(random, random.nextInt(80));
      List<Mention> mentions = find(text);
      int behind = 0;
      for (Mention mention : mentions) {
        assertThat(mention.start()).isGreaterThanOrEqualTo(behind);
        assertThat(AnnotatedText.of(text).substring(mention.start(), mention.end()))
            .isEqualTo(mention.text());
        behind = mention.end();
      }
      assertThat(find(text)).isEqualTo(mentions);
    }
  }

  @Test
  void longTextsOfOneKindAreRead() {
    assertThat(find("")).isEmpty();
    assertThat(find("Paris ".repeat(100_000))).hasSizeLessThanOrEqualTo(100_000);
    assertThat(find("Paris".repeat(200_000))).hasSizeLessThan(2);
    assertThat(find("x".repeat(10_000_000))).isEmpty();
    assertThat(find("U.".repeat(500_000))).hasSizeLessThan(2);
    find("New-".repeat(500_000));
    find("حلب ".repeat(100_000));
    find("'".repeat(1_000_000) + "\n".repeat(1_000_000));
  }

  private static List<String> texts(String text) {
    return find(text).stream().map(Mention::text).toList();
  }

  private static List<Mention> find(String text) {
    return FINDER.find(AnnotatedText.of(text));
  }
}
