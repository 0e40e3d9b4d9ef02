package org.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingResolverTest {

  private static final Gazetteer WORLD =
      Gazetteer.of(
          List.of(
              "t:france\tFrance\t2\t46\tA\tPCLI\tFR\t\t\t64768389\t400000\t\t",
              "t:usa\tUnited States\t-98.5\t39.76\tA\tPCLI\tUS\t\t\t310232863\t1700000\tUS\t",
              "t:canada\tCanada\t-113\t60\tA\tPCLI\tCA\t\t\t33679000\t1700000\t\t",
              "t:texas\tTexas\t-99.25\t31.25\tA\tADM1\tUS\tTX\t\t22875689\t400000\t\t",
              "t:ontario\tOntario\t-84.5\t49.25\tA\tADM1\tCA\t08\t\t12861940\t600000\t\t",
              "t:paris\tParis\t2.3488\t48.85341\tP\tPPLC\tFR\t11\t75\t2138551\t0\t\t",
              "t:paris-tx\tParis\t-95.55551\t33.66094\tP\tPPLA2\tUS\tTX\t277\t24782\t0\t\t",
              "t:lamar-tx\tLamar County\t-95.57\t33.67\tA\tADM2\tUS\tTX\t277\t49626\t30000\t\t",
              "t:lamar-ga\tLamar County\t-84.14\t33.08\tA\tADM2\tUS\tGA\t171\t18500\t20000\t\t",
              "t:london\tLondon\t-0.12574\t51.50853\tP\tPPLC\tGB\tENG\t\t8961989\t0\t\t",
              "t:london-on\tLondon\t-81.23304\t42.98339\tP\tPPL\tCA\t08\t\t346765\t0\t\t",
              "t:dallas\tDallas\t-96.80667\t32.78306\tP\tPPLA2\tUS\tTX\t113\t1300092\t0\t\t",
              "t:oruro-department\tOruro Department\t-67.5\t-18.7\tA\tADM1\tBO\t05\t\t494178\t90000\tOruro\t",
              "t:oruro-mx\tOruro\t-99\t19\tP\tPPL\tMX\t15\t\t900\t0\t\t",
              "t:idlib\tIdlib\t36.63175\t35.93062\tP\tPPLA\tSY\t12\t\t128840\t0\t\t",
              "t:idlib-province\tIdlib\t36.6829\t35.8528\tA\tADM1\tSY\t12\t\t1464000\t45000\t\t"));

  private final Resolver resolver =
      new RankingResolver(
          WORLD,
          FixedNames.of(List.of("French\tt:france", "Texan\tt:texas")),
          FixedNames.of(List.of("Tex.\tt:texas")),
          RankingWeights.bundled());

  @Test
  void nameAloneMeansTheGreatestPlace() {
    assertThat(placeOf("The talks in [Paris] went on.")).containsExactly("t:paris");
  }

  @Test
  void stateBehindTheCommaDecides() {
    assertThat(placeOf("A fire in [Paris], [Texas], killed three.").get(0)).isEqualTo("t:paris-tx");
    assertThat(placeOf("[PARIS], [Tex.] A fire killed three.").get(0)).isEqualTo("t:paris-tx");
  }

  @Test
  void bareMentionsFollowTheOneThatIsQualified() {
    assertThat(placeOf("[London], [Ontario], mourns. The mayor of [London] spoke."))
        .containsExactly("t:london-on", "t:ontario", "t:london-on");
  }

  @Test
  void oneNameMayHaveTwoSensesInOneText() {
    assertThat(placeOf("In [London], [Ontario], as in [Paris], [France], not [Paris], [Texas]."))
        .containsExactly(
            "t:london-on", "t:ontario", "t:paris", "t:france", "t:paris-tx", "t:texas");
  }

  @Test
  void theWordBesideTheNameChoosesBetweenCityAndProvince() {
    assertThat(placeOf("Air strikes in [Idlib] province.")).containsExactly("t:idlib-province");
    assertThat(placeOf("Air strikes in the city of [Idlib].")).containsExactly("t:idlib");
  }

  @Test
  void demonymIsItsCountry() {
    assertThat(placeOf("The (French) president spoke.")).containsExactly("t:france");
  }

  @Test
  void countyAndTownOfOneTextTellEachOtherApart() {
    assertThat(placeOf("The sheriff of [Lamar County] drove to [Paris]."))
        .containsExactly("t:lamar-tx", "t:paris-tx");
    Resolved town = (Resolved) resolve("[Paris] is the seat of [Lamar County].").get(0);
    assertThat(town.candidates().get(0).evidence())
        .contains("lies in a county that the text names too");
  }

  @Test
  void aListOfCountiesNamesCounties() {
    assertThat(placeOf("[Dallas], [Lamar] and [Orange] counties of [Texas] vote.").get(1))
        .isEqualTo("t:lamar-tx");
    assertThat(placeOf("In [Lamar] and [Texas], rain fell.").get(0)).contains("not in the");
  }

  @Test
  void theKindInADivisionsNameMayBeLeftOut() {
    assertThat(placeOf("Rain fell in [Oruro] and [La Paz].").get(0))
        .isEqualTo("t:oruro-department");
  }

  @Test
  void wordsThatDescribeAreLeftOut() {
    assertThat(placeOf("Floods in [northern Texas].")).containsExactly("t:texas");
  }

  @Test
  void nameThatTheGazetteerLacksStaysVisible() {
    assertThat(resolve("Shots in [Xyzzy].").get(0))
        .isEqualTo(new Unresolved("not in the gazetteer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A blast hit [Dallas General Hospital] at noon. | t:dallas | which its name contains",
        "Shots on [Candlewood Drive] in [Dallas] today. | t:dallas | where the text puts it",
        "The play at [Dallas]'s [Princes Theatre] began. | t:dallas | where the text puts it",
        "[Lincoln Hospital], near [Idlib], was hit. | t:idlib | where the text puts it",
        "In [Dallas], shots fell at [Ryelands Park]. | t:dallas | named in the same sentence",
        "[DALLAS], Texas — Six died. They fled to [Al Noor Mosque]. | t:dallas"
            + " | where the report was written",
        "[Dallas] mourns. The crash on [Main St.] killed two. | t:dallas"
            + " | of which the text speaks most",
        "[IDLIB] — [Dallas], [Texas], mourns. A bus hit the [Al Noor Mosque]. | t:dallas"
            + " | of which the text speaks most",
      })
  void aSpotThatTheGazetteerLacksIsPlacedAtItsTown(String marked, String town, String reason) {
    Resolved resolved =
        resolve(marked).stream()
            .map(Resolved.class::cast)
            .filter(one -> one.place().id().startsWith("spot:"))
            .findFirst()
            .orElseThrow();
    Place place = WORLD.findPlace(town).orElseThrow();
    assertThat(resolved.place().position()).isEqualTo(place.position());
    assertThat(resolved.place().precisionMeters()).isGreaterThan(place.precisionMeters());
    assertThat(resolved.confidence()).isLessThan(0.95);
    assertThat(resolved.candidates().get(0).evidence())
        .containsExactly("placed at " + place.name() + ", " + reason);
    assertThat(WORLD.findPlace(resolved.place().id())).contains(resolved.place());
  }

  @Test
  void aSpotInATextWithoutATownHasNoPlace() {
    assertThat(resolve("In [France], a crash on [Main St.] killed two.").get(1))
        .isInstanceOf(Unresolved.class);
  }

  @Test
  void aTownOfAnotherCountryIsNotTheOneInTheNameOfASpot() {
    assertThat(placeOf("In [Paris], [France], they met at [Oruro College]. In [Paris], all slept."))
        .anyMatch(id -> id.equals("spot:S.SCHC:t:paris:Oruro_College"));
  }

  @Test
  void everyCandidateSaysWhatSpeaksForIt() {
    Resolved resolved = (Resolved) resolve("A fire in [Paris], [Texas], killed three.").get(0);
    assertThat(resolved.candidates())
        .extracting(candidate -> candidate.place().id())
        .contains("t:paris-tx", "t:paris");
    assertThat(resolved.candidates().get(0).evidence())
        .contains("the text puts it there in so many words");
    assertThat(resolved.candidates()).allSatisfy(c -> assertThat(c.evidence()).isNotEmpty());
  }

  @Test
  void sharesAddUpToAtMostOneAndTheBestComesFirst() {
    Resolved resolved = (Resolved) resolve("[London] and [Paris] and [Dallas].").get(0);
    List<Double> scores = resolved.candidates().stream().map(Candidate::score).toList();
    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(scores.stream().mapToDouble(Double::doubleValue).sum())
        .isLessThanOrEqualTo(1.000001);
    assertThat(resolved.confidence()).isBetween(0.0, 1.0);
  }

  private List<String> placeOf(String marked) {
    return resolve(marked).stream().map(RankingResolverTest::id).toList();
  }

  private static String id(Resolution resolution) {
    return resolution instanceof Resolved resolved ? resolved.place().id() : resolution.toString();
  }

  /** Square brackets mark a toponym, round ones a demonym. */
  private List<Resolution> resolve(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    int start = 0;
    for (char c : marked.toCharArray()) {
      switch (c) {
        case '[', '(' -> start = text.length();
        case ']', ')' ->
            mentions.add(
                new Mention(
                    start,
                    text.length(),
                    text.substring(start),
                    c == ']' ? Role.LOCATION : Role.DEMONYM));
        default -> text.append(c);
      }
    }
    return resolver.resolve(AnnotatedText.of(text.toString()), mentions);
  }
}
