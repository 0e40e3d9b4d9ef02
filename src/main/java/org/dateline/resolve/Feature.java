package org.dateline.resolve;

/**
 * The features of a candidate in the ranking. Their weights are in {@code weights.tsv} beside this
 * class. The score of a candidate is the weighted sum of its features, and the softmax of the
 * scores gives the probabilities of the candidates of a mention.
 */
public enum Feature {
  /** Decimal logarithm of one plus the population. */
  POPULATION,
  /** Decimal logarithm of the population's share of the most populous candidate's. */
  POPULATION_SHARE,
  /** The name is exactly the same. */
  EXACT_NAME,
  /** The name is the main name of the place, not an alternate one. */
  MAIN_NAME,
  /** The name matches only without its descriptive words: "northern Iraq", "Idlib province". */
  BARE_NAME,
  /** A country or a territory. */
  COUNTRY,
  /** A first-level division. */
  ADMIN1,
  /** A lower division. */
  LOWER_DIVISION,
  /** A division that contains a town of the same name, which is then likelier. */
  HOLDS_NAMESAKE,
  /** The capital of a country. */
  CAPITAL,
  /** The seat of a first-level division. */
  ADMIN1_SEAT,
  /** The seat of a lower division. */
  LOWER_SEAT,
  /** A part of a city. */
  CITY_PART,
  /** An abandoned, destroyed or historical place. */
  FORMER,
  /** A region, continent, water, mountain or desert. */
  REGION,
  /** A spot: a camp, a base, a square, a building. */
  SPOT,
  /** The word beside the name asks for this kind: "Idlib province", "city of Homs". */
  KIND_NAMED,
  /** The word beside the name asks for another kind. */
  OTHER_KIND_NAMED,
  /**
   * The text places the name within a place that contains this candidate, by a comma: "Paris,
   * Texas".
   */
  CONTAINED,
  /** The same, in other words: "Iraq's Salaheddin", "Azaz in northern Syria". */
  PUT_INSIDE,
  /** A capital or a country whose name stands for its government. */
  GOVERNMENT,
  /** A place of the supplement, which is in the news although its population is small. */
  IN_SUPPLEMENT,
  /** The place that the news mostly means by this name, by our own list. */
  IN_THE_NEWS,
  /** Share of the article's other places, countries left out, that lie in the same country. */
  COUNTRY_SUPPORT,
  /** Share of the article's other places that lie in the same first-level division. */
  ADMIN1_SUPPORT,
  /** Share of the countries named in the article that is this candidate's. */
  COUNTRY_NAMED,
  /** The country is the only one that a sentence of the name mentions. */
  COUNTRY_IN_SENTENCE,
  /** The first-level division is named in the article itself. */
  ADMIN1_NAMED,
  /**
   * A place in a county, or other second-level division, that the text also names, or that county
   * itself.
   */
  COUNTY_NAMED,
  /** Proximity to the article's other places: the sum of exp(-distance / 100 km). */
  NEARBY,
  /** Share of the article's other places in the same country, weighted by proximity in the text. */
  COUNTRY_IN_TEXT_NEARBY,
  /** In the same division as the place of the dateline, or near it: "TROY, N.C. (AP) —". */
  DATELINE,
  /** The case that none of the candidates is meant, which has a share of the probability, too. */
  NONE_OF_THEM;

  /** The number of features, and the length of a vector of them. */
  static final int COUNT = values().length;
}
