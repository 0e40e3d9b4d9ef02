package org.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Position;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Candidate;
import org.dateline.resolve.Resolution;
import org.dateline.resolve.ResolvedMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A text that is small enough to count by hand. */
class ScoreTest {

  private static final String TEXT = "Paris, Texas is not Paris, France.";

  private static final Gazetteer WORLD =
      Gazetteer.of(
          List.of(
              "t:paris\tParis\t2.35\t48.85\tP\tPPLC\tFR\t\t\t2000000\t0\t\t",
              "t:paris-tx\tParis\t-95.55\t33.66\tP\tPPL\tUS\tTX\t\t25000\t0\t\t",
              "t:france\tFrance\t2\t46\tA\tPCLI\tFR\t\t\t60000000\t0\t\t"));

  private static final GoldText GOLD =
      new GoldText(
          "d",
          TEXT,
          List.of(
              gold(0, 5, new Position(-95.55, 33.66)),
              gold(7, 12, new Position(-100, 31)),
              gold(20, 25, new Position(2.35, 48.85)),
              gold(27, 33, null)),
          List.of());

  @Test
  void handCountedTextIsCountedSo() {
    Score score = new Score();
    // Texas is missed, "not" is spurious, and both Parises are taken for the one in Texas.
    score.add(
        GOLD,
        List.of(
            found(0, 5, "t:paris-tx"),
            found(16, 19, "t:france"),
            found(20, 25, "t:paris-tx"),
            found(27, 33, "t:france")),
        toponym -> true);

    assertThat(score.exact()).isEqualTo(new Rate(3, 4, 4));
    assertThat(score.overlap()).isEqualTo(new Rate(3, 4, 4));
    assertThat(score.resolved()).isEqualTo(2);
    assertThat(score.accuracy()).isEqualTo(0.5);
    // France has no annotated point: its pin is neither right nor wrong.
    assertThat(score.endToEnd()).isEqualTo(new Rate(1, 3, 3));
  }

  @Test
  void asManyPairsAsPossibleAreMade() {
    // Whoever gives the longest overlap its pair first leaves the other two alone.
    List<GoldToponym> gold = List.of(gold(0, 10, null), gold(12, 20, null));
    List<Found> found = List.of(found(5, 15, "t:france"), found(0, 3, "t:france"));
    assertThat(SpanMatching.overlapping(gold, found, (g, f) -> true)).containsExactly(1, 0);
  }

  @Test
  void spansThatOnlyTouchDoNotOverlap() {
    assertThat(
            SpanMatching.overlapping(
                List.of(gold(0, 5, null)), List.of(found(5, 9, "t:france")), (g, f) -> true))
        .containsExactly(-1);
  }

  @Test
  void spanThatIsNotCountedIsNeitherRightNorWrong() {
    Score score = new Score();
    score.add(GOLD, List.of(found(7, 12, "t:france")), toponym -> toponym.start() != 7);
    assertThat(score.overlap()).isEqualTo(new Rate(0, 0, 3));
  }

  @Test
  void areaUnderTheErrorCurveIsZeroForExactPlaces() {
    Score score = new Score();
    score.add(GOLD, List.of(found(0, 5, "t:paris-tx"), found(20, 25, "t:paris")), toponym -> true);
    assertThat(score.areaUnderErrorCurve()).isCloseTo(0, within(1e-9));
    assertThat(score.medianKilometers()).isCloseTo(0, within(1e-9));
  }

  private static GoldToponym gold(int start, int end, @Nullable Position position) {
    return new GoldToponym(start, end, TEXT.substring(start, end), position, null, null);
  }

  private static Found found(int start, int end, String id) {
    Candidate candidate = new Candidate(WORLD.findPlace(id).orElseThrow(), 1, List.of());
    return new Found(
        new ResolvedMention(
            new Mention(start, end, TEXT.substring(start, end), Role.LOCATION),
            new Resolution.Resolved(1, List.of(candidate))));
  }
}
