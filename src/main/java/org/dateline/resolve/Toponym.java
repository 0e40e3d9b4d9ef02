package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;

/**
 * One name in one text, with the places that it may mean: one sense per discourse (W. Gale, K.
 * Church and D. Yarowsky, 1992) lets all mentions of a name share their evidence.
 */
final class Toponym {

  private final int ordinal;
  private final String name;
  private final boolean demonym;
  private final List<Mention> mentions = new ArrayList<>();
  private final int[] places;
  private final double[][] features;
  private final double[] shares;
  private double shareOfNone;

  /**
   * @param ordinal its number in the text, from 0
   * @param mention the first mention
   * @param places ordinals of its candidates
   */
  Toponym(int ordinal, Mention mention, int[] places) {
    this.ordinal = ordinal;
    this.name = mention.text();
    this.demonym = mention.role() == Role.DEMONYM;
    this.places = places;
    this.features = new double[places.length][Feature.COUNT];
    this.shares = new double[places.length];
    mentions.add(mention);
  }

  /** Its number in the text, from 0, in the order of first mention. */
  int ordinal() {
    return ordinal;
  }

  /** The name as the text first writes it. */
  String name() {
    return name;
  }

  /** Whether it is an adjective or a people. */
  boolean isDemonym() {
    return demonym;
  }

  List<Mention> mentions() {
    return mentions;
  }

  void add(Mention mention) {
    mentions.add(mention);
  }

  /** The number of candidates. */
  int size() {
    return places.length;
  }

  /** The ordinal of a candidate's place. */
  int place(int candidate) {
    return places[candidate];
  }

  double feature(int candidate, Feature feature) {
    return features[candidate][feature.ordinal()];
  }

  void set(int candidate, Feature feature, double value) {
    features[candidate][feature.ordinal()] = value;
  }

  /** The candidate's features in the order of {@link Feature}; not a copy. */
  double[] features(int candidate) {
    return features[candidate];
  }

  /** The probability of a candidate; those of all and {@link #shareOfNone} add up to 1. */
  double share(int candidate) {
    return shares[candidate];
  }

  /** The probability that none of the candidates is meant. */
  double shareOfNone() {
    return shareOfNone;
  }

  /** Whether any mention has that role. */
  boolean hasRole(Role role) {
    return mentions.stream().anyMatch(mention -> mention.role() == role);
  }

  /** The weight of the toponym as context, which grows less than linearly with its mentions. */
  double weight() {
    return 1 + Math.log(mentions.size());
  }

  /** Sets the shares to the softmax of the scores of the candidates and of "none". */
  void rank(RankingWeights weights) {
    double none = weights.of(Feature.NONE_OF_THEM);
    double max = none;
    for (int i = 0; i < places.length; i++) {
      shares[i] = weights.score(features[i]);
      max = Math.max(max, shares[i]);
    }
    // The greatest score is subtracted so that the exponential cannot overflow.
    shareOfNone = Math.exp(none - max);
    double sum = shareOfNone;
    for (int i = 0; i < places.length; i++) {
      shares[i] = Math.exp(shares[i] - max);
      sum += shares[i];
    }
    for (int i = 0; i < places.length; i++) {
      shares[i] /= sum;
    }
    shareOfNone /= sum;
  }
}
