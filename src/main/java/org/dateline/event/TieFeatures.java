package org.dateline.event;

import java.util.List;

/** Computes the features of places as scenes of triggers. */
final class TieFeatures {

  /** Takes features one by one. */
  interface Sink {
    void add(TieFeature feature, String value);
  }

  /** Of longer paths, only the length is a feature. */
  private static final int LONGEST_PATH = 7;

  /** Up to this number, the words between are features one by one. */
  private static final int MOST_BETWEEN = 12;

  private final SentenceWords words;
  private final Clauses clauses;
  private final List<TiePlace> places;
  private final int[] placeAt;

  /**
   * The features of a sentence.
   *
   * @param placeAt for each token one more than the index of the place that it belongs to, or 0
   */
  TieFeatures(SentenceWords words, Clauses clauses, List<TiePlace> places, int[] placeAt) {
    this.words = words;
    this.clauses = clauses;
    this.places = places;
    this.placeAt = placeAt;
  }

  /**
   * The features of one pair.
   *
   * @param from the first token of the trigger
   * @param to the token after its last one
   * @param lemma its lemma
   * @param index which of the sentence's places
   */
  void of(int from, int to, String lemma, int index, Sink sink) {
    TiePlace place = places.get(index);
    boolean after = place.from() >= to;
    int left = after ? to : place.to();
    int right = after ? place.from() : from;
    String side = after ? ">" : "<";
    sink.add(TieFeature.BIAS, side);
    int attachment = attachment(place);
    String preposition = preposition(attachment);
    surroundings(place, attachment, preposition, side, lemma, sink);
    between(from, place, left, right, side, preposition, sink);
    place(place, index, side, sink);
    rivals(from, to, index, side, preposition, sink);
    grammar(from, to, place, attachment, preposition, lemma, sink);
  }

  // --- Around the place

  /** The token before the place's noun phrase: its preposition, as a rule. */
  private int attachment(TiePlace place) {
    int i = place.from() - 1;
    boolean nounOf = false;
    for (int steps = 0; i >= 0 && steps < 8; steps++, i--) {
      char tag = words.tag(i);
      boolean chain =
          words.is(i, WordClass.DIRECTION)
              || words.is(i, WordClass.PLACE_NOUN)
              || tag == 'D'
              || words.equals(i, "of") && words.is(i - 1, WordClass.PLACE_NOUN)
              || nounOf && (tag == 'N' || tag == 'C' || words.equals(i, "-"))
              || words.equals(i, "'s") && isPlace(i - 1) && nounOf;
      if (!chain) {
        // "the city, Lubumbashi": what names the place stands before the comma.
        if (tag == ',' && words.is(i - 1, WordClass.PLACE_NOUN) && !nounOf) {
          continue;
        }
        return i;
      }
      nounOf |= words.is(i, WordClass.PLACE_NOUN);
    }
    return i;
  }

  private String preposition(int attachment) {
    char tag = words.tag(attachment);
    return switch (tag) {
      case 'P', 'T', '&', 'U', 'R' -> words.word(attachment);
      case '^' -> "start";
      case 'V' -> "verb";
      case 'G' -> "ing";
      case 'N', 'C' -> "noun";
      default -> String.valueOf(tag);
    };
  }

  private void surroundings(
      TiePlace place, int attachment, String preposition, String side, String lemma, Sink sink) {
    sink.add(TieFeature.PREPOSITION, preposition);
    sink.add(TieFeature.PREPOSITION_AND_SIDE, preposition + side);
    sink.add(TieFeature.PREPOSITION_AND_VERB, lemma + " " + preposition + side);
    sink.add(TieFeature.BEFORE_PREPOSITION, preposition + " " + words.word(attachment - 1));
    sink.add(TieFeature.WORD_BEFORE, coarse(place.from() - 1));
    sink.add(TieFeature.WORD_AFTER, coarse(place.to()));
    sink.add(TieFeature.SECOND_WORD_AFTER, coarse(place.to()) + " " + coarse(place.to() + 1));
    int noun = place.from() - 2;
    if (words.equals(place.from() - 1, "of")) {
      sink.add(TieFeature.NOUN_OF, words.word(noun));
      if (words.is(noun, WordClass.ORIGIN_NOUN)) {
        sink.add(TieFeature.NOUN_OF, "person");
      }
    }
    if (words.equals(place.to(), "'s") || words.equals(place.to(), "’s")) {
      sink.add(TieFeature.POSSESSIVE, coarse(place.to() + 1));
      sink.add(TieFeature.POSSESSIVE, "any");
    }
  }

  private boolean isPlace(int token) {
    return token >= 0 && token < placeAt.length && placeAt[token] > 0;
  }

  private String coarse(int token) {
    if (isPlace(token)) {
      return "PLACE";
    }
    return switch (words.tag(token)) {
      case '0' -> "NUMBER";
      case 'C' -> "NAME";
      case '^' -> "^";
      default -> words.word(token);
    };
  }

  // --- Between trigger and place

  private void between(
      int from, TiePlace place, int left, int right, String side, String preposition, Sink sink) {
    int distance = right - left;
    sink.add(TieFeature.DISTANCE, side + bucket(distance));
    int one = clauses.at(Math.min(from, place.from()));
    int other = clauses.at(Math.max(from, place.from()));
    int apart = Math.min(4, other - one);
    sink.add(TieFeature.CLAUSES, side + apart);
    sink.add(TieFeature.PREPOSITION_AND_CLAUSE, preposition + side + Math.min(2, apart));
    for (int clause = one + 1; clause <= other && clause <= one + 4; clause++) {
      sink.add(TieFeature.CLAUSE_KIND, side + clauses.kind(clause));
    }
    if (apart == 1) {
      sink.add(TieFeature.CLAUSE_KIND, "only " + side + clauses.kind(other) + " " + preposition);
    }
    int commas = 0;
    int verbs = 0;
    int sayings = 0;
    int quotes = 0;
    for (int i = left; i < right; i++) {
      char tag = words.tag(i);
      commas += tag == ',' ? 1 : 0;
      verbs += tag == 'V' || tag == 'G' ? 1 : 0;
      sayings += tag == 'S' ? 1 : 0;
      quotes += "\"“”`".indexOf(tag) >= 0 ? 1 : 0;
    }
    sink.add(TieFeature.COMMAS, side + Math.min(3, commas));
    sink.add(TieFeature.VERBS_BETWEEN, side + Math.min(3, verbs));
    if (sayings > 0) {
      sink.add(TieFeature.SAYING_BETWEEN, side);
    }
    if (quotes > 0) {
      sink.add(TieFeature.QUOTE_BETWEEN, side);
    }
    if (distance <= LONGEST_PATH) {
      StringBuilder path = new StringBuilder(side);
      for (int i = left; i < right; i++) {
        char tag = words.tag(i);
        boolean spoken = tag == 'P' || tag == 'T' || tag == 'R' || tag == 'U';
        path.append(' ').append(isPlace(i) ? "L" : spoken ? words.word(i) : "" + tag);
      }
      sink.add(TieFeature.PATH, path.toString());
    }
    if (distance <= MOST_BETWEEN) {
      for (int i = left; i < right; i++) {
        if (!isPlace(i) && words.tag(i) != 'C') {
          sink.add(TieFeature.WORD_BETWEEN, side + words.word(i));
        }
      }
    }
  }

  private static String bucket(int distance) {
    if (distance <= 3) {
      return String.valueOf(distance);
    }
    return distance <= 5
        ? "5"
        : distance <= 8 ? "8" : distance <= 13 ? "13" : distance <= 20 ? "20" : "more";
  }

  // --- The place itself

  private void place(TiePlace place, int index, String side, Sink sink) {
    String role = place.role().label();
    sink.add(TieFeature.ROLE, role);
    sink.add(TieFeature.ROLE, role + side);
    sink.add(TieFeature.PLACE_CLASS, place.placeClass());
    sink.add(TieFeature.PLACE_CLASS, place.placeClass() + " " + preposition(attachment(place)));
    sink.add(TieFeature.CANDIDATES, String.valueOf(Math.min(6, places.size())));
    if (index > 0 && isNested(places.get(index - 1), place)) {
      sink.add(TieFeature.NESTED, "container");
      sink.add(TieFeature.NESTED, "container " + words.word(place.from() - 1));
    }
    if (index + 1 < places.size() && isNested(place, places.get(index + 1))) {
      sink.add(TieFeature.NESTED, "within");
    }
    for (TiePlace other : places) {
      if (other != place && place.contains(other)) {
        sink.add(TieFeature.NESTED, "holds another");
      }
      if (other != place && other.contains(place)) {
        sink.add(TieFeature.NESTED, "held by another");
      }
    }
    if (index > 0 && isListed(places.get(index - 1), place)) {
      sink.add(TieFeature.LISTED, "later");
    }
    if (index + 1 < places.size() && isListed(place, places.get(index + 1))) {
      sink.add(TieFeature.LISTED, "first");
    }
  }

  /** "Hangzhou in Zhejiang", "Paris, Missouri", "Daraya near Damascus". */
  private boolean isNested(TiePlace inner, TiePlace outer) {
    int gap = outer.from() - inner.to();
    if (gap < 1 || gap > 7) {
      return false;
    }
    boolean joined = false;
    for (int i = inner.to(); i < outer.from(); i++) {
      char tag = words.tag(i);
      joined |= tag == 'P' || tag == ',';
      boolean neutral =
          tag == 'P'
              || tag == 'D'
              || tag == ','
              || tag == '0'
              || words.is(i, WordClass.DIRECTION)
              || words.is(i, WordClass.PLACE_NOUN)
              || words.equals(i, "'s");
      if (!neutral) {
        return false;
      }
    }
    return joined;
  }

  /** "Grahovo and Glamoc", "Norway, Chile and Kenya". */
  private boolean isListed(TiePlace one, TiePlace other) {
    int gap = other.from() - one.to();
    if (gap < 1 || gap > 4) {
      return false;
    }
    boolean joined = false;
    for (int i = one.to(); i < other.from(); i++) {
      char tag = words.tag(i);
      joined |= tag == '&';
      if (tag != '&'
          && tag != ','
          && tag != 'D'
          && tag != 'P'
          && !words.is(i, WordClass.DIRECTION)) {
        return false;
      }
    }
    return joined;
  }

  // --- The other places

  private void rivals(int from, int to, int index, String side, String preposition, Sink sink) {
    TiePlace place = places.get(index);
    int mine = distance(from, to, place);
    int nearer = 0;
    int sameSide = 0;
    int unknown = 0;
    int ownClause = 0;
    int betterOnes = 0;
    boolean local = isLocal(preposition);
    for (TiePlace other : places) {
      if (other == place) {
        continue;
      }
      boolean closer = distance(from, to, other) < mine;
      nearer += closer ? 1 : 0;
      sameSide += closer && (other.from() >= to) == (place.from() >= to) ? 1 : 0;
      unknown += closer && other.named() == null ? 1 : 0;
      boolean own = clauses.at(other.from()) == clauses.at(from);
      ownClause += own ? 1 : 0;
      betterOnes +=
          own && isLocal(preposition(attachment(other))) && !place.contains(other) ? 1 : 0;
    }
    sink.add(TieFeature.NEARER, side + Math.min(3, nearer));
    sink.add(TieFeature.NEARER, "same side " + side + Math.min(3, sameSide));
    if (unknown > 0) {
      sink.add(TieFeature.UNKNOWN_NAME, side);
    }
    boolean own = clauses.at(place.from()) == clauses.at(from);
    sink.add(TieFeature.OWN_CLAUSE, own + " " + Math.min(2, ownClause));
    sink.add(TieFeature.OWN_CLAUSE, own + " " + local + " rivals " + Math.min(2, betterOnes));
  }

  private static int distance(int from, int to, TiePlace place) {
    return place.from() >= to ? place.from() - to : from - place.to();
  }

  private static boolean isLocal(String preposition) {
    return switch (preposition) {
      case "in", "at", "near", "on", "outside", "inside", "across", "through" -> true;
      default -> false;
    };
  }

  // --- Grammar

  private void grammar(
      int from,
      int to,
      TiePlace place,
      int attachment,
      String preposition,
      String lemma,
      Sink sink) {
    sink.add(TieFeature.TRIGGER, lemma);
    String voice = voice(from);
    sink.add(TieFeature.VOICE, voice + " " + preposition + (place.from() >= to ? ">" : "<"));
    boolean object = place.from() >= to && attachment < to;
    if (object) {
      sink.add(TieFeature.OBJECT, "any");
      sink.add(TieFeature.OBJECT, lemma);
    }
    boolean subject =
        place.to() <= from
            && !words.isVerb(attachment)
            && words.tag(attachment) != 'P'
            && clauses.at(place.from()) == clauses.at(from);
    if (subject) {
      sink.add(TieFeature.SUBJECT, voice);
    }
    if (words.is(attachment, WordClass.PLACE_PREPOSITION)
        && clauses.start(clauses.at(attachment)) == attachment) {
      String what = attachment == 0 ? "sentence" : "clause";
      sink.add(TieFeature.FRAME, what + " " + (place.from() >= to ? ">" : "<"));
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.equals(i, "here")) {
        sink.add(TieFeature.HERE, "here");
        break;
      }
    }
  }

  private String voice(int from) {
    String word = words.word(from);
    if (word.endsWith("ing")) {
      return "ing";
    }
    for (int i = from - 1; i >= Math.max(0, from - 3); i--) {
      char tag = words.tag(i);
      if (tag == 'T') {
        return "to";
      }
      if (tag == 'X') {
        return words.is(i, WordClass.MODAL)
            ? "modal"
            : words.word(i).startsWith("ha") ? "perfect" : "passive";
      }
      if (tag != 'A') {
        break;
      }
    }
    return words.tag(from - 1) == 'D' ? "noun" : "active";
  }
}
