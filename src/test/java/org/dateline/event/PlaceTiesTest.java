package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.event.Tie.Source;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTiesTest {

  private final TriggerFinder finder = new TriggerFinder();
  private final PlaceTies ties = new PlaceTies();

  private List<TiedTrigger> tie(String text, String... places) {
    List<ResolvedMention> mentions = new ArrayList<>();
    for (String place : places) {
      for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
        Mention mention = new Mention(at, at + place.length(), place, Role.LOCATION);
        mentions.add(new ResolvedMention(mention, new Unresolved("in no gazetteer")));
      }
    }
    mentions.sort(Comparator.comparingInt(one -> one.mention().start()));
    AnnotatedText annotated = AnnotatedText.of(text);
    return ties.tie(annotated, finder.find(annotated), mentions);
  }

  private List<String> scenes(String text, String trigger, String... places) {
    return tie(text, places).stream()
        .filter(one -> text.startsWith(trigger, one.trigger().start()))
        .flatMap(one -> one.ties().stream())
        .filter(tie -> tie.probability() >= PlaceTies.LEAST_PROBABILITY)
        .map(one -> one.mention().mention().text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Three people were killed in Oldport on Friday.|killed|Oldport|",
        "A 25-year-old Newtown man was arrested in Oldport.|arrested|Oldport|Newtown",
        "Groups backed by Westland captured Oldport on Friday.|captured|Oldport|Westland",
        "Rebels shelled the village of Oldport, officials in Newtown said.|shelled|Oldport|Newtown",
      })
  void aTriggerIsTiedToItsScene(String text, String trigger, String scene, String other) {
    String[] places = other == null ? new String[] {scene} : new String[] {scene, other};
    assertThat(scenes(text, trigger, places)).containsExactly(scene);
  }

  @Test
  void aSceneIsCarriedOverToTheNextSentence() {
    List<TiedTrigger> tied = tie("A bomb exploded in Oldport. Six people died.", "Oldport");
    assertThat(tied.get(tied.size() - 1).ties())
        .singleElement()
        .satisfies(tie -> assertThat(tie.source()).isEqualTo(Source.CARRIED));
  }

  @Test
  void theCityIsTheOneNamedBefore() {
    List<TiedTrigger> tied =
        tie("OLDPORT (XP) - The strike is over. Thousands marched through the city.", "OLDPORT");
    assertThat(tied.get(tied.size() - 1).ties())
        .singleElement()
        .satisfies(tie -> assertThat(tie.source()).isEqualTo(Source.ANAPHORA));
  }

  @Test
  void aTieSaysWhy() {
    TiedTrigger tied = tie("Six people were killed in Oldport on Friday.", "Oldport").get(0);
    assertThat(tied.ties().get(0).reasons()).isNotEmpty();
  }

  @Test
  void aListOfTownsHasABoundedCost() {
    String text = "Attacks in " + "Oldport, ".repeat(400) + "killed six.";
    assertThat(tie(text, "Oldport")).isNotEmpty();
  }
}
