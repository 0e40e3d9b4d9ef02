package org.dateline.evaluate;

import java.util.List;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.NameMatch;
import org.dateline.mention.Role;
import org.dateline.resolve.Geoparser;
import org.dateline.text.AnnotatedText;

/** Runs a geocoder over annotated texts and counts. */
public final class Evaluation {

  private final Gazetteer gazetteer;
  private final Geoparser geoparser;
  private final boolean demonyms;
  private final FixedNames demonymNames = FixedNames.demonyms();

  private final Score all = new Score();
  private final Score notCountries = new Score();
  private final Errors errors;
  private final Reliability reliability = new Reliability();
  private final RoleTable roles = new RoleTable();

  /**
   * An evaluation of one geocoder.
   *
   * @param demonyms whether the annotation counts demonyms ("Russian") as toponyms; if not, those
   *     found are left out
   */
  public Evaluation(Gazetteer gazetteer, Geoparser geoparser, boolean demonyms) {
    this.gazetteer = gazetteer;
    this.geoparser = geoparser;
    this.demonyms = demonyms;
    this.errors = new Errors(gazetteer);
  }

  /** Geocodes one text and counts what was found. */
  public void add(GoldText text) {
    List<Found> found =
        geoparser.parse(AnnotatedText.of(text.text())).stream()
            .filter(mention -> demonyms || mention.mention().role() != Role.DEMONYM)
            .map(Found::new)
            .toList();
    all.add(text, found, toponym -> true);
    notCountries.add(text, found, toponym -> !isCountry(toponym));
    errors.add(text, found);
    reliability.add(text, found);
    roles.add(text, found);
  }

  /** Over all toponyms. */
  public Score all() {
    return all;
  }

  /** Over toponyms that are neither names of countries nor their demonyms. */
  public Score notCountries() {
    return notCountries;
  }

  /** What went wrong. */
  public Errors errors() {
    return errors;
  }

  /** How often a stated confidence is right. */
  public Reliability reliability() {
    return reliability;
  }

  /** Which roles were given. */
  public RoleTable roles() {
    return roles;
  }

  private boolean isCountry(GoldToponym toponym) {
    List<NameMatch> matches = gazetteer.lookup(toponym.text());
    return demonymNames.contains(toponym.text())
        || !matches.isEmpty() && matches.get(0).place().featureCode().startsWith("PCL");
  }
}
