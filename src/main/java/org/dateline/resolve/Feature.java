package org.dateline.resolve;

/**
 * What the ranking looks at in a candidate. The weight of each stands in {@code weights.tsv} beside
 * this class; a candidate's score is the weighted sum, and the candidates of a mention share one
 * probability by the softmax of their scores.
 */
public enum Feature {
  /** Decimal logarithm of one plus the population. */
  POPULATION,
  /** Decimal logarithm of the population's share of the most populous candidate's. */
  POPULATION_SHARE,
  /** The name is the same to the letter. */
  EXACT_NAME,
  /** The name is the main name of the place, not an alternate one. */
  MAIN_NAME,
  /** The name agrees only without the words that describe it: "northern Iraq", "Idlib province". */
  BARE_NAME,
  /** A country or a territory. */
  COUNTRY,
  /** A first-level division. */
  ADMIN1,
  /** A lower division. */
  LOWER_DIVISION,
  /** A division that holds a town of the same name, which is then the likelier one. */
  HOLDS_NAMESAKE,
  /** The capital of a country. */
  CAPITAL,
  /** The seat of a first-level division. */
  ADMIN1_SEAT,
  /** The seat of a lower division. */
  LOWER_SEAT,
  /** A part of a city. */
  CITY_PART,
  /** A place that is abandoned, destroyed or of history. */
  FORMER,
  /** A region, continent, water, mountain or desert. */
  REGION,
  /** A spot: a camp, a base, a square, a building. */
  SPOT,
  /** The word beside the name asks for this kind: "Idlib province", "city of Homs". */
  KIND_NAMED,
  /** The word beside the name asks for another kind. */
  OTHER_KIND_NAMED,
  /** The text puts the name into a place that holds this candidate, by a comma: "Paris, Texas". */
  CONTAINED,
  /** The same in other words: "Iraq's Salaheddin", "Azaz in northern Syria". */
  PUT_INSIDE,
  /** A capital or a country whose name stands for its government. */
  GOVERNMENT,
  /** Of the places that the news speaks of though no population makes them great. */
  IN_SUPPLEMENT,
  /** Share of the article's other places, countries left out, that lie in the same country. */
  COUNTRY_SUPPORT,
  /** Share of the article's other places that lie in the same first-level division. */
  ADMIN1_SUPPORT,
  /** Share of the countries named in the article that is this candidate's. */
  COUNTRY_NAMED,
  /** The first-level division is named in the article itself. */
  ADMIN1_NAMED,
  /**
   * In a county, or other second-level division, that the text names too, or that county itself.
   */
  COUNTY_NAMED,
  /** Nearness to the article's other places: each counts e to the minus distance over 100 km. */
  NEARBY,
  /** Share of the article's other places, weighted by nearness in the text, in that country. */
  COUNTRY_IN_TEXT_NEARBY,
  /** In the same division as the place of the dateline, or near it: "TROY, N.C. (AP) —". */
  DATELINE,
  /** Not a candidate but the case that none of them is meant, which has its share too. */
  NONE_OF_THEM;

  /** The number of features, and the length of a vector of them. */
  static final int COUNT = values().length;
}
