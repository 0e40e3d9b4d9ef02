package org.dateline.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.dateline.correct.Verdict.Happened;
import org.dateline.correct.Verdict.HasRole;
import org.dateline.correct.Verdict.NotAPlace;
import org.dateline.correct.Verdict.NothingHappened;
import org.dateline.correct.Verdict.Placed;
import org.dateline.correct.Verdict.Subject;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.mention.Role;
import org.dateline.resolve.Candidate;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.store.World;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static final String TEXT = "Paris burns. Paris said so. Xyzzy and Jobar are far away.";

  @Test
  void withoutACorrectionTheGeocoderCounts() {
    assertThat(Corrections.NONE.over(TEXT, World.mentions(TEXT)))
        .allMatch(mention -> mention.correction() == null)
        .extracting(CorrectedMention::resolved)
        .isEqualTo(World.mentions(TEXT));
  }

  @Test
  void anotherPlaceHasAllConfidenceAndSaysWhoChoseIt() {
    CorrectedMention mention = only(correction("Paris", new Placed(World.MOSUL, null)));

    assertThat(mention.resolved().mention().role()).isEqualTo(Role.LOCATION);
    assertThat(resolved(mention).place()).isEqualTo(World.MOSUL);
    assertThat(resolved(mention).confidence()).isEqualTo(1);
    assertThat(resolved(mention).corrected()).isTrue();
    assertThat(resolved(mention).candidates().get(0).evidence())
        .containsExactly("corrected by Ada on 2026-11-24");
    assertThat(resolved(mention).candidates())
        .extracting(Candidate::place)
        .containsExactly(World.MOSUL, World.PARIS, World.BLACK_SEA);
    assertThat(mention.geocoded()).isEqualTo(World.mentions(TEXT).get(0));
  }

  @Test
  void theSamePlaceIsConfirmedAndKeepsItsEvidence() {
    Resolved confirmed = resolved(only(correction("Paris", new Placed(World.PARIS, null))));

    assertThat(confirmed.confidence()).isEqualTo(1);
    assertThat(confirmed.candidates().get(0).evidence())
        .containsExactly("confirmed by Ada on 2026-11-24", "largest place of that name");
  }

  @Test
  void aRoleAloneLeavesThePlaceToTheGeocoder() {
    CorrectedMention mention = only(correction("Paris", new HasRole(Role.ACTOR)));

    assertThat(mention.resolved().mention().role()).isEqualTo(Role.ACTOR);
    assertThat(resolved(mention).place()).isEqualTo(World.PARIS);
    assertThat(resolved(mention).confidence()).isEqualTo(0.97);
    assertThat(resolved(mention).corrected()).isTrue();
  }

  @Test
  void whatIsNotAPlaceIsPlacedNowhere() {
    CorrectedMention mention = only(correction("Paris", new NotAPlace()));

    assertThat(mention.resolved().resolution())
        .isEqualTo(new Unresolved("not a place, as corrected by Ada on 2026-11-24"));
  }

  @Test
  void whatTheFinderMissedBecomesAMentionInItsPlaceOfTheText() {
    Place jobar = Verdict.byHand("Jobar", new Position(36.33, 33.52), "SY", 500);
    List<CorrectedMention> mentions =
        corrections(correction("Jobar", new Placed(jobar, null))).over(TEXT, World.mentions(TEXT));

    assertThat(mentions)
        .extracting(mention -> mention.resolved().mention().text())
        .containsExactly("Paris", "Paris", "Xyzzy", "Jobar");
    assertThat(resolved(mentions.get(3)).place().id()).isEqualTo("geo:33.520000,36.330000");
    assertThat(mentions.get(3).geocoded()).isNull();
  }

  @Test
  void aLongerPieceTakesThePlaceOfTheMentionsInIt() {
    Correction longer = correction("Xyzzy and Jobar", new Placed(World.APIA, Role.MODIFIER));

    assertThat(corrections(longer).over(TEXT, World.mentions(TEXT)))
        .extracting(mention -> mention.resolved().mention().text())
        .containsExactly("Paris", "Paris", "Xyzzy and Jobar");
  }

  @Test
  void aNewWordTakesThePlaceOfAnOlderOneOfThatPieceAlone() {
    Correction old = correction("Paris", new NotAPlace());
    Correction other = correction("Xyzzy", new NotAPlace());
    Correction young = correction("Paris", new Placed(World.MOSUL, null));

    assertThat(corrections(old, other).with(TEXT, young).all())
        .containsExactlyInAnyOrder(other, young);
  }

  @Test
  void whatHappenedAndWhichPlaceItIsDoNotReplaceEachOther() {
    Correction place = correction("Paris", new Placed(World.MOSUL, null));
    Correction event = correction("Paris", new NothingHappened());
    Corrections both = corrections(place).with(TEXT, event);

    assertThat(both.all()).containsExactlyInAnyOrder(place, event);
    CorrectedMention mention = both.over(TEXT, World.mentions(TEXT)).get(0);
    assertThat(mention.correction()).isEqualTo(place);
    assertThat(mention.event()).isEqualTo(event);
    assertThat(mention.isNoScene()).isTrue();
    assertThat(both.without(TEXT, 0, 5, Subject.EVENT).all()).containsExactly(place);
    assertThat(both.without(TEXT, 0, 5, null).all()).isEmpty();
  }

  @Test
  void aLaterWordOnWhatHappenedReplacesTheEarlierOne() {
    Correction later = correction("Paris", new Happened(null, null));

    assertThat(corrections(correction("Paris", new NothingHappened())).with(TEXT, later).all())
        .containsExactly(later);
  }

  @Test
  void withdrawnIsOnlyWhatStandsJustThere() {
    Corrections both =
        corrections(correction("Paris", new NotAPlace()), correction("Xyzzy", new NotAPlace()));

    assertThat(both.without(TEXT, 0, 5, null).all()).containsExactly(both.all().get(1));
    assertThat(both.without(TEXT, 0, 6, null)).isEqualTo(both);
  }

  @Test
  void aWordThatIsGoneRestsAndCountsAgainWhenItIsBack() {
    Corrections corrections = corrections(correction("Paris", new Placed(World.MOSUL, null)));
    String other = "Nothing of that is left, but for Apia.";

    assertThat(corrections.standingIn(other)).isEmpty();
    assertThat(corrections.over(other, World.mentions(other)))
        .allMatch(mention -> mention.correction() == null);
    assertThat(corrections.with(other, anchored(other, "Apia", new NotAPlace())).all()).hasSize(2);
    assertThat(corrections.standingIn("Yesterday: " + TEXT)).hasSize(1);
  }

  @Test
  void pointsByHandAreChecked() {
    assertThatThrownBy(() -> Verdict.byHand(" ", new Position(0, 0), null, 1))
        .hasMessageContaining("name");
    assertThatThrownBy(() -> Verdict.byHand("X", new Position(0, 0), null, 0))
        .hasMessageContaining("1 meter");
  }

  private static CorrectedMention only(Correction correction) {
    return corrections(correction).over(TEXT, World.mentions(TEXT)).stream()
        .filter(mention -> mention.correction() != null)
        .reduce((a, b) -> fail())
        .orElseThrow();
  }

  private static CorrectedMention fail() {
    throw new AssertionError("two mentions are corrected by one correction");
  }

  private static Resolved resolved(CorrectedMention mention) {
    return (Resolved) mention.resolved().resolution();
  }

  private static Correction correction(String word, Verdict verdict) {
    return anchored(TEXT, word, verdict);
  }

  private static Correction anchored(String text, String word, Verdict verdict) {
    int start = text.indexOf(word);
    return Correction.of(
        TextAnchor.of(text, start, start + word.length()),
        verdict,
        "Ada",
        Instant.parse("2026-11-24T12:00:00Z"));
  }

  private static Corrections corrections(Correction... corrections) {
    return new Corrections(List.of(corrections));
  }
}
