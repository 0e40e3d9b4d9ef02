package org.dateline.evaluate;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.NameMatch;
import org.dateline.mention.Role;
import org.dateline.resolve.Geoparser;
import org.dateline.text.AnnotatedText;

/** Runs a geocoder over annotated texts and counts right and wrong results. */
public final class Evaluation {

  private final Gazetteer gazetteer;
  private final Geoparser geoparser;
  private final boolean demonyms;
  private final boolean spots;
  private final TownsInNames townsInNames;
  private final FixedNames demonymNames = FixedNames.demonyms();

  private final Score all = new Score();
  private final Score notCountries = new Score();
  private final Errors errors;
  private final Reliability reliability = new Reliability();
  private final RoleTable roles = new RoleTable();

  /**
   * Creates an evaluation of one geocoder.
   *
   * @param demonyms whether the annotation counts demonyms ("Russian") as toponyms; if not,
   *     demonyms that are found are ignored
   * @param spots whether it counts buildings and has positions of streets; if not, of those that
   *     the gazetteer lacks, only the towns in their names count
   */
  public Evaluation(Gazetteer gazetteer, Geoparser geoparser, boolean demonyms, boolean spots) {
    this.gazetteer = gazetteer;
    this.geoparser = geoparser;
    this.demonyms = demonyms;
    this.spots = spots;
    this.townsInNames = new TownsInNames(gazetteer);
    this.errors = new Errors(gazetteer);
  }

  /** Geocodes one text and counts the results. */
  public void add(GoldText text) {
    List<Found> found =
        geoparser.parse(AnnotatedText.of(text.text())).stream()
            .filter(mention -> demonyms || mention.mention().role() != Role.DEMONYM)
            .flatMap(mention -> spots ? Stream.of(mention) : townsInNames.of(mention).stream())
            .map(Found::new)
            .toList();
    all.add(text, found, toponym -> true);
    notCountries.add(text, found, toponym -> !isCountry(toponym));
    errors.add(text, found);
    reliability.add(text, found);
    roles.add(text, found);
  }

  /** The score over all toponyms. */
  public Score all() {
    return all;
  }

  /** The score over toponyms that are neither names of countries nor their demonyms. */
  public Score notCountries() {
    return notCountries;
  }

  /** The errors by kind. */
  public Errors errors() {
    return errors;
  }

  /** How often pins are right, by confidence. */
  public Reliability reliability() {
    return reliability;
  }

  /** The assigned roles by annotated role. */
  public RoleTable roles() {
    return roles;
  }

  private boolean isCountry(GoldToponym toponym) {
    List<NameMatch> matches = gazetteer.lookup(toponym.text());
    return demonymNames.contains(toponym.text())
        || !matches.isEmpty() && matches.get(0).place().featureCode().startsWith("PCL");
  }
}
