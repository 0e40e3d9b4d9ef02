package org.dateline.event;

/** Puts the value of a {@link TieFeature} into words that a reader understands. */
final class TieReason {

  private TieReason() {}

  /** What a feature says, such as "“in” stands before the place, which follows the trigger". */
  static String words(TieFeature feature, String value) {
    boolean before = value.indexOf('<') >= 0;
    boolean after = value.indexOf('>') >= 0;
    String side =
        before ? ", which stands before the trigger" : after ? ", which follows the trigger" : "";
    String bare = value.replace("<", "").replace(">", "").strip();
    return switch (feature) {
      case PREPOSITION, PREPOSITION_AND_SIDE -> preposition(bare) + side;
      case PREPOSITION_AND_CLAUSE ->
          preposition(bare.substring(0, bare.length() - 1)) + ", " + clause(last(bare));
      case PREPOSITION_AND_VERB -> pair(bare) + side;
      case DISTANCE -> distance(bare) + side;
      case CLAUSES -> "the place is " + clause(last(bare));
      case COMMAS -> counted(bare, "comma") + " between the trigger and the place";
      case VERBS_BETWEEN -> counted(bare, "other verb") + " between the trigger and the place";
      case SAYING_BETWEEN, QUOTE_BETWEEN, UNKNOWN_NAME, HERE -> feature.words();
      case FRAME -> "the place frames the " + bare;
      case NEARER -> counted(last(bare), "other place") + " nearer to the trigger";
      case OWN_CLAUSE ->
          bare.startsWith("true")
              ? "the place is in the clause of the trigger"
              : "the place is not in the clause of the trigger";
      case CANDIDATES -> "the sentence names " + counted(bare, "place");
      default -> feature.words() + ": " + coded(bare);
    };
  }

  private static String preposition(String coded) {
    return switch (coded) {
      case "start" -> "the place begins the sentence";
      case "verb", "ing" -> "a verb stands before the place";
      case "noun" -> "a noun stands before the place";
      case "-", "#", "" -> "no preposition stands before the place";
      default -> "“" + coded + "” stands before the place";
    };
  }

  /** "kill on": a trigger with the preposition. */
  private static String pair(String coded) {
    int blank = coded.lastIndexOf(' ');
    return blank < 0
        ? coded
        : "with “" + coded.substring(0, blank) + "”: " + preposition(coded.substring(blank + 1));
  }

  private static String clause(String apart) {
    return switch (apart) {
      case "0" -> "in the clause of the trigger";
      case "1" -> "one clause from the trigger";
      default -> "several clauses from the trigger";
    };
  }

  private static String distance(String words) {
    return switch (words) {
      case "0" -> "the trigger is beside the place";
      case "more" -> "the trigger is more than 20 words from the place";
      default -> "the trigger is at most " + counted(words, "word") + " from the place";
    };
  }

  private static String counted(String number, String noun) {
    String many = number.equals("0") ? "no" : number;
    return many + " " + noun + (number.equals("1") ? "" : "s");
  }

  private static String last(String value) {
    return value.substring(value.length() - 1);
  }

  /** Signs that stand for classes of words. */
  private static String coded(String value) {
    return value
        .replace("PLACE", "a place")
        .replace("NUMBER", "a number")
        .replace("NAME", "a name")
        .replace("^", "the start of the sentence");
  }
}
