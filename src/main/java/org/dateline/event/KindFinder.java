package org.dateline.event;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.event.Triggers.Trigger;
import org.dateline.kind.EventKind;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;

/**
 * Determines the kind of an event from the words of its sentences: each trigger votes for a kind
 * with a weight, and the kind with the greatest sum is chosen. Thread-safe.
 */
public final class KindFinder {

  /** Words with a smaller sum, such as "killed" or "law", fit any kind. */
  private static final int LEAST_WEIGHT = 2;

  /** A neighbouring sentence determines the kind only with an unambiguous word. */
  private static final int LEAST_WEIGHT_BESIDE = 5;

  private static final int MOST_EVIDENCE = 3;
  private static final Set<String> SPEAKING = Lexicon.english().words("after-speaker");

  /** "The governor of Northern Maluku said". */
  private static final int MOST_OF_SPEAKER = 5;

  // Of two kinds with the same sum, the more specific one is chosen.
  private static final List<EventKind> BY_SPECIFICITY =
      List.of(
          EventKind.AIR_STRIKE,
          EventKind.BOMBING,
          EventKind.PROTEST,
          EventKind.ARREST,
          EventKind.DISASTER,
          EventKind.DISPLACEMENT,
          EventKind.DIPLOMACY,
          EventKind.FIGHTING,
          EventKind.POLITICS);

  private final Triggers triggers = Triggers.bundled();

  /**
   * The kind with the most votes of all sentences of one event.
   *
   * @param beside neighbouring sentences, which are used only if the event's own sentences have no
   *     trigger and these are unambiguous
   */
  public FoundKind decide(List<Votes> sentences, List<Votes> beside) {
    FoundKind own = decide(sentences, LEAST_WEIGHT);
    return own.kind() == EventKind.OTHER ? decide(beside, LEAST_WEIGHT_BESIDE) : own;
  }

  private static FoundKind decide(List<Votes> sentences, int least) {
    Votes all = new Votes();
    sentences.forEach(all::add);
    EventKind best = EventKind.OTHER;
    int most = least - 1;
    for (EventKind kind : BY_SPECIFICITY) {
      if (all.weight(kind) > most) {
        most = all.weight(kind);
        best = kind;
      }
    }
    return new FoundKind(best, all.words(best).stream().limit(MOST_EVIDENCE).toList());
  }

  /** The votes of the words of a sentence. */
  public Votes votes(AnnotatedText text, Passage sentence) {
    Votes votes = new Votes();
    Tokens tokens = text.tokens();
    int[] words = words(tokens, sentence);
    String[] lower =
        IntStream.of(words).mapToObj(word -> lower(tokens, word)).toArray(String[]::new);
    int i = 0;
    while (i < words.length) {
      int count = longest(lower, i);
      if (count > 0) {
        Trigger trigger = triggers.find(phrase(lower, i, count));
        if (trigger != null
            && trigger.kind() != null
            && !isSpeaker(trigger, tokens, words, i + count)) {
          votes.add(
              trigger.kind(), trigger.weight(), tokens.string(words[i], words[i + count - 1]));
        }
      }
      i += Math.max(1, count);
    }
    return votes;
  }

  /** The tokens of which triggers consist: words, the "s" of a possessive, numbers, hyphens. */
  private static int[] words(Tokens tokens, Passage sentence) {
    return IntStream.range(sentence.firstToken(), sentence.endToken())
        .filter(
            token ->
                tokens.is(token, Tokens.WORD | Tokens.NUMBER)
                    || Character.isLetter(tokens.last(token))
                    || Tokenizer.isHyphen(tokens.first(token)))
        .toArray();
  }

  private static String lower(Tokens tokens, int word) {
    String lower = tokens.lower(word);
    return Tokenizer.isApostrophe(lower.charAt(0)) ? lower.substring(1) : lower;
  }

  // "The governor said": speakers do not indicate the kind of event.
  private static boolean isSpeaker(Trigger trigger, Tokens tokens, int[] words, int next) {
    if (trigger.kind() != EventKind.POLITICS && trigger.kind() != EventKind.DIPLOMACY) {
      return false;
    }
    int token = words[next - 1] + 1;
    for (int i = next; i < Math.min(next + MOST_OF_SPEAKER, words.length); i++) {
      for (; token < words[i]; token++) {
        if (tokens.first(token) == ',') {
          return false;
        }
      }
      if (SPEAKING.contains(tokens.lower(words[i]))) {
        return true;
      }
    }
    return false;
  }

  private int longest(String[] words, int i) {
    int most = triggers.longestFrom(words[i]);
    for (int count = Math.min(most, words.length - i); count > 0; count--) {
      if (triggers.find(phrase(words, i, count)) != null) {
        return count;
      }
    }
    return 0;
  }

  private static String phrase(String[] words, int from, int count) {
    return count == 1
        ? words[from]
        : String.join(" ", Arrays.asList(words).subList(from, from + count));
  }
}
