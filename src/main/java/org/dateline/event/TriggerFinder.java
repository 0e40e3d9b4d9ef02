package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.event.EventWord.Form;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Interruption;
import org.dateline.text.Passage;

/**
 * Finds the words of a text that report events. The longest phrase of {@code event-words.tsv} at a
 * token counts; words inside names and words that only qualify others ("the captured hilltop",
 * "attack helicopter") report nothing. Safe for use by many threads.
 */
public final class TriggerFinder {

  /** A sentence with more triggers is a list. */
  private static final int MOST_TRIGGERS = 60;

  /** A line with fewer words in lower case than one in so many is a headline. */
  private static final int HEADLINE_SHARE = 3;

  private final EventWords list = EventWords.english();
  private final TriggerKinds kinds = new TriggerKinds();

  /** The triggers of a text, in order. */
  public List<Trigger> find(AnnotatedText text) {
    List<Trigger> triggers = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      Interruption.check();
      triggers.addAll(find(text, i));
    }
    return triggers;
  }

  /**
   * The triggers of one sentence, in order.
   *
   * @param index of the sentence in the text
   */
  public List<Trigger> find(AnnotatedText text, int index) {
    Passage sentence = text.sentences().get(index);
    if (!AnnotatedText.isReadable(sentence)) {
      return List.of();
    }
    SentenceWords words = SentenceWords.of(text, sentence);
    Clauses clauses = Clauses.of(words);
    List<FoundTrigger> found = PlainVerbs.added(find(words), words, clauses);
    if (found.isEmpty()) {
      return List.of();
    }
    Assertions assertions = new Assertions(words, clauses);
    TriggerKinds.OfSentence kindsHere = kinds.of(text, words, clauses, found);
    List<Trigger> triggers = new ArrayList<>(found.size());
    for (FoundTrigger one : found) {
      int clause = clauses.at(one.from());
      int clauseEnd = Math.max(words.end(clauses.end(clause) - 1), words.end(one.to() - 1));
      triggers.add(
          new Trigger(
              words.start(one.from()),
              words.end(one.to() - 1),
              one.word().lemma(),
              kindsHere.of(one),
              1,
              one.word().strength(),
              assertions.of(one.from(), one.to()),
              index,
              words.start(clauses.start(clause)),
              clauseEnd));
    }
    return triggers;
  }

  /** The triggers of a sentence, by its tokens. */
  List<FoundTrigger> find(SentenceWords words) {
    List<FoundTrigger> found = new ArrayList<>();
    boolean headline = isHeadline(words);
    int i = 0;
    while (i < words.size() && found.size() < MOST_TRIGGERS) {
      int end = longest(words, i);
      if (end > i) {
        Optional<EventWord> word = reading(words, i, end, headline);
        if (word.isPresent() && !word.get().isNoEvent()) {
          found.add(new FoundTrigger(i, end, word.get()));
        }
        // A word that reports nothing here may still begin a shorter one that does.
        i = word.isPresent() ? end : i + 1;
      } else {
        i++;
      }
    }
    return found;
  }

  /** The token after the longest phrase of the list at a token; the token itself if none. */
  private int longest(SentenceWords words, int from) {
    int most = Math.min(list.longestFrom(words.word(from)), words.size() - from);
    for (int count = most; count > 0; count--) {
      if (!list.find(words.phrase(from, from + count)).isEmpty()) {
        return from + count;
      }
    }
    return from;
  }

  private Optional<EventWord> reading(SentenceWords words, int from, int to, boolean headline) {
    List<EventWord> all = list.find(words.phrase(from, to));
    if (isInName(words, from, to, headline)) {
      return Optional.empty();
    }
    EventWord noun = null;
    for (EventWord word : all) {
      if (word.form() == Form.FIXED) {
        return Optional.of(word);
      }
      if (word.form() == Form.NOUN) {
        noun = noun == null ? word : noun;
      }
    }
    for (EventWord word : all) {
      if (word.form() != Form.NOUN && isVerbHere(words, from, to, word, noun != null)) {
        return Optional.of(word);
      }
    }
    return noun != null && isNounHere(words, from, to, noun) ? Optional.of(noun) : Optional.empty();
  }

  // --- Names and headlines

  private static boolean isInName(SentenceWords words, int from, int to, boolean headline) {
    if (headline || !words.isCapital(from)) {
      return false;
    }
    if (from > 0 && words.isWord(from - 1)) {
      return true;
    }
    // "On 14 March", "March 2019": a month.
    if (words.isNumber(from - 1) || words.isNumber(to)) {
      return true;
    }
    // The first word of a sentence has its capital anyway, but not the next one.
    return to == from + 1 && words.isCapital(to) && words.isCapital(to + 1);
  }

  private static boolean isHeadline(SentenceWords words) {
    int lower = 0;
    int capital = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.isWord(i) && words.word(i).length() > 3) {
        if (words.isCapital(i)) {
          capital++;
        } else {
          lower++;
        }
      }
    }
    return capital > 2 && lower * HEADLINE_SHARE <= capital;
  }

  // --- Verbs

  private static boolean isVerbHere(
      SentenceWords words, int from, int to, EventWord verb, boolean mayBeNoun) {
    return switch (verb.form()) {
      case BASE -> isBase(words, from, mayBeNoun);
      case PRESENT -> isPresent(words, from);
      case PAST -> !qualifies(words, from, to);
      case ING -> isIng(words, from, to, verb);
      case NOUN, FIXED -> throw new IllegalArgumentException("no form of a verb: " + verb.form());
    };
  }

  private static boolean isBase(SentenceWords words, int from, boolean mayBeNoun) {
    int before = beforeAdverbs(words, from);
    if (words.tag(before) == 'T') {
      return !mayBeNoun || !isTowards(words, before);
    }
    if (words.is(before, WordClass.MODAL) || isDo(words.word(before))) {
      return true;
    }
    return words.tag(before) == 'H' && !mayBeNoun
        || words.equals(before, "they")
        || words.equals(before, "we");
  }

  // "led to clashes", "returned to work": what follows "to" is a noun.
  private static boolean isTowards(SentenceWords words, int to) {
    return switch (words.word(to - 1)) {
      case "led", "leads", "leading", "due", "according", "response", "prior", "contributed" ->
          true;
      default -> false;
    };
  }

  private static boolean isDo(String word) {
    return word.equals("did") || word.equals("does") || word.equals("do") || word.equals("not");
  }

  private static boolean isPresent(SentenceWords words, int from) {
    int before = beforeAdverbs(words, from);
    char tag = words.tag(before);
    boolean subject =
        tag == 'C' || tag == 'H' || tag == 'N' && !words.is(before, WordClass.DIRECTION);
    char next = words.tag(from + 1);
    boolean goesOn =
        next == 'D' || next == 'P' || next == 'C' || next == '0' || next == 'T' || next == 'H';
    return subject && goesOn || words.equals(before, "who") || words.equals(before, "which");
  }

  /** "the recently captured hilltop", "three wounded soldiers". */
  static boolean qualifies(SentenceWords words, int from, int to) {
    if (to > from + 1 || from == 0) {
      return false;
    }
    int before = beforeAdverbs(words, from);
    char tag = words.tag(before);
    boolean article =
        tag == 'D' && !words.equals(before, "that") || words.is(before, WordClass.DIRECTION);
    char next = words.tag(to);
    return article && (next == 'N' || next == 'C' || words.equals(to, "-"));
  }

  private static boolean isIng(SentenceWords words, int from, int to, EventWord verb) {
    int before = beforeAdverbs(words, from);
    char tag = words.tag(before);
    if (tag == ',' || tag == 'X' || tag == '&' || tag == 'U') {
      return true;
    }
    if (tag == 'D') {
      return words.equals(to, "of") && verb.strength() > 1;
    }
    return verb.strength() > 1 && !words.equals(to, "-");
  }

  private static int beforeAdverbs(SentenceWords words, int from) {
    int before = from - 1;
    while (before > 0 && words.tag(before) == 'A' && from - before < 4) {
      before--;
    }
    return before;
  }

  // --- Nouns

  private static boolean isNounHere(SentenceWords words, int from, int to, EventWord noun) {
    if (words.equals(to, "-") || words.equals(from - 1, "-") && words.isGlued(from)) {
      return false;
    }
    // "attack helicopter", "trial lawyer": the word only says what kind of thing follows.
    char next = words.tag(to);
    boolean qualifies = next == 'N' && !words.is(to, WordClass.DAY) && !isAfterNoun(words.word(to));
    return !qualifies || noun.strength() == 3 && words.tag(to + 1) == '^';
  }

  /** Words that follow a noun without being qualified by it. */
  private static boolean isAfterNoun(String word) {
    return switch (word) {
      case "last",
          "next",
          "early",
          "late",
          "earlier",
          "later",
          "yesterday",
          "today",
          "this",
          "killed",
          "left",
          "wounded",
          "injured",
          "ago",
          "here",
          "there",
          "nearby",
          "overnight",
          "daily",
          "so",
          "even",
          "too",
          "n't" ->
          true;
      default -> false;
    };
  }
}
