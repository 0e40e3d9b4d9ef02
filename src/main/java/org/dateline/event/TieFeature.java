package org.dateline.event;

/**
 * The features of a tie between a trigger and a place. Each has a value, which is a word or a
 * number.
 */
enum TieFeature {
  BIAS("any place"),
  PREPOSITION("the preposition before the place"),
  PREPOSITION_AND_SIDE("the preposition, and the side of the trigger it stands on"),
  PREPOSITION_AND_CLAUSE("the preposition, and whether the clause is the trigger's"),
  PREPOSITION_AND_VERB("the trigger and the preposition"),
  BEFORE_PREPOSITION("what the preposition belongs to"),
  NOUN_OF("the noun before \"of\" and the place"),
  WORD_BEFORE("the word before the place"),
  WORD_AFTER("the word after the place"),
  SECOND_WORD_AFTER("the second word after the place"),
  DISTANCE("words between trigger and place"),
  CLAUSES("clauses between trigger and place"),
  CLAUSE_KIND("the kinds of clauses between trigger and place"),
  COMMAS("commas between trigger and place"),
  SAYING_BETWEEN("a verb of saying between trigger and place"),
  VERBS_BETWEEN("other verbs between trigger and place"),
  QUOTE_BETWEEN("quotation marks between trigger and place"),
  PATH("the words from trigger to place"),
  WORD_BETWEEN("a word between trigger and place"),
  ROLE("what the name does in its sentence"),
  PLACE_CLASS("the kind of place"),
  CANDIDATES("how many places the sentence names"),
  NEARER("places nearer to the trigger"),
  OWN_CLAUSE("places in the trigger's clause"),
  NESTED("the place lies in another, or another lies in it"),
  LISTED("the place is one of a list"),
  UNKNOWN_NAME("a name that is in no gazetteer and follows a preposition"),
  POSSESSIVE("the name owns what follows"),
  OBJECT("the place is what the verb acts on"),
  SUBJECT("the place is the subject of the verb"),
  FRAME("the place frames the sentence"),
  TRIGGER("the trigger"),
  VOICE("the form of the trigger"),
  HERE("the sentence says \"here\" or \"there\""),
  RIVAL("another place of the sentence fits better");

  private final String words;

  TieFeature(String words) {
    this.words = words;
  }

  /** Its description in words. */
  String words() {
    return words;
  }
}
