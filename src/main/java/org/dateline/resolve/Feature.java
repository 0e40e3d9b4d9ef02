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
  /** A country or a territory. */
  COUNTRY,
  /** A first-level division. */
  ADMIN1,
  /** A lower division. */
  LOWER_DIVISION,
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
  /** The text puts the name into a place that holds this candidate: "Paris, Texas". */
  CONTAINED,
  /** Share of the article's other places that lie in the same country. */
  COUNTRY_SUPPORT,
  /** Share of the article's other places that lie in the same first-level division. */
  ADMIN1_SUPPORT,
  /** The country is named in the article itself. */
  COUNTRY_NAMED,
  /** The first-level division is named in the article itself. */
  ADMIN1_NAMED,
  /** Nearness to the article's other places: each counts e to the minus distance over 100 km. */
  NEARBY,
  /** Share of the article's other places, weighted by nearness in the text, in that country. */
  COUNTRY_IN_TEXT_NEARBY;

  /** The number of features, and the length of a vector of them. */
  static final int COUNT = values().length;
}
